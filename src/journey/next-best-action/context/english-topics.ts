import { anyWords } from "./any-of.ts";

/** Up to so many words in between. */
const gap = (most: number): string => `(?: \\w+){0,${most}}`;

const medicine =
  "(?:medicines?|medications?|meds|drugs?|prescriptions?|insulin|inhalers?|pills?|tablets|eye drops)";
const doctor =
  "(?:doctors?|physicians?|specialists?|dermatologist|cardiologist|therapists?|psychiatrist|counselor|dentist|pediatrician|gynecologist|surgeon|providers?|urgent care|clinic|orthopedist|podiatrist|optometrist|eye doctor)";
const service =
  "(?:mri|scan|surgery|procedure|treatment|tests?|visit|therapy|injection|infusion|operation|claims?|coverage|ambulance)";
const relative =
  "(?:daughter|son|wife|husband|sister|brother|mother|father|mom|dad|niece|nephew|caregiver|grandson|granddaughter)";
const cannot = "(?:cant|cannot|can not|couldnt|unable to|not able to|can no longer)";

/** How people bring up each topic in English. */
export const englishTopics = {
  bill: anyWords(
    `(?:says?|said|saying|claiming|claims)${gap(1)} (?:that )?i owe|collections? (?:notice|letter)|in collections|statement (?:in the mail|from)`,
    "(?<!electric |electricity |phone |cable |water |gas |heating |light |utility |internet |fit the |foot the |name is |uncle |cousin |brother )bills?(?! of rights)",
    `(?:got|get|getting|was|were|been|being|am|keep|they|you|office|hospital|doctor)${gap(2)} (?:billed|billing)`,
    "(?:double|balance|over)[ ]?billed",
    "invoices?",
    "charged (?:me|us|my insurance|twice)",
    "(?:what|how much|why)(?: do| would| should)? i owe",
    "(?:sent|send|sending|gone|went)(?: \\w+){0,2} to collections",
    "collections? agency|debt collectors?",
  ),
  claim: anyWords(
    "(?<!you |they |people |he |she |i |to |false )claims?(?! (?:to|that|he|she|they|it|theyre|youre)\\b)",
    "e o b|eobs?|explanation of benefits|reimburse(?:d|ment|ments)?",
    `(?:did|have|has|was|were)${gap(2)} (?:you|insurance|the plan|the visit|it)${gap(3)} (?:paid|pay) (?:them|the|for|him|her|my)`,
  ),
  coverage: anyWords(
    `(?:is|are|does|do|will|would|what|if|whether)${gap(6)} (?:cover|covers|covered|included)(?! (?:letter|up))`,
    `(?:does|do|will|would)${gap(4)} (?:plan|insurance|you guys|you) pay for|(?:am i|are we|is he|is she|im) covered`,
    "part of my (?:coverage|plan)|my benefits|benefits question|coverage for|(?:free|included) (?:under|with|in) my (?:plan|insurance)",
  ),
  claimDenied: anyWords(
    `(?:${service}|${medicine}|request|it)${gap(4)} (?:denied|rejected|declined|turned down)`,
    `(?:denied|denying|rejected|rejecting|turned down|turning down)${gap(3)} (?:${service}|${medicine}|request|me|it|us)`,
    "denials?|denied again",
    "(?:not|wasnt|isnt|arent|werent|never) covered|(?:wont|will not) be covered",
    `(?<!\\bi |\\bwe )(?:wont|wouldnt|didnt|refuse to|refused to|refuses to|not going to) (?:pay|cover)(?! attention)`,
  ),
  priorAuthorization: anyWords(
    "auths?|authori[sz]ations?(?! (?:to|for (?:me|him|her|my \\w+) to) (?:speak|talk|call|discuss)| form)",
    `(?:did|have|has|do|does|will)${gap(4)} (?:approve|approved|okay|okayed|authori[sz]ed?|signed off|sign off)`,
    `(?:for|the|waiting on|of) approval|(?:permission|referral)${gap(5)} (?:procedure|approved|surgery|specialist)`,
    "(?:prior|pre) ?auth\\w*|precert\\w*|prior approval|pre ?approval",
    `(?:waiting|need|needs|needed|get|got|have|status|request|requested|no|without|where is|has)${gap(5)} (?:authori[sz]ation|approval)(?! to (?:speak|talk|call)| form)`,
    `(?:authori[sz]ation|approval) for${gap(4)} (?:${service}|${medicine}|wheelchair|knee|back)`,
    `(?:approve|approved|authori[sz]ed|authori[sz]e)${gap(3)} (?:${service}|wheelchair)`,
    `(?:${service})${gap(4)} (?:approved|authori[sz]ed)`,
  ),
  missingDocument: anyWords(
    `(?:missing|need|needs|needed|send|sent|sending|fax|faxed|upload|submit|submitted|turn in|mailed|waiting (?:for|on)|asking for|asked for|request|requesting|requested|didnt get|never got|havent received|which|what)${gap(5)} (?:documents?|documentation|paperwork|medical records|(?:chart|clinical|office|doctors) notes|letter of medical necessity|proof of (?:income|address|residency|birth|loss|coverage)|additional information)`,
    `(?:documents?|documentation|paperwork|medical records|(?:chart|clinical|office|doctors) notes)${gap(4)} (?:missing|faxed|sent|received|incomplete|lost)`,
  ),
  idCard: anyWords(
    "(?<!(?:pay|paying|paid|charge|charged|put)(?: \\w+){0,3} (?:with|by|on|to) )(?:my|his|her|our|the|your|one) cards?(?! (?:number|on file|payment|was (?:declined|charged)|game|trick))",
    "card (?:with|never|hasnt|i have)|need a card|(?:member|group)(?: id)? number",
    "(?:id|i d|member|membership|insurance|health plan|plan|medical) cards?",
    `(?:lost|lose|cant find|never (?:got|received)|havent (?:got|gotten|received)|didnt (?:get|receive)|dont have|still waiting (?:for|on)|replace|replacement|new|send(?: me)? another|temporary)${gap(3)} (?<!credit |debit |gift |green |business |birthday |bank )cards?(?! game)`,
  ),
  findProvider: anyWords(
    "(?:in|out of) network(?! claims?| deductible)|provider directory|who (?:can|should) i see|where can i (?:go|get)|(?:which|what) (?:labs?|hospitals?|clinics?|doctors?)",
    "(?:want|need|like|have|prefer) an? (?:\\w+ ){0,2}(?:doctor|gynecologist|podiatrist|allergist|dentist|pediatrician|therapist|neurologist|urologist|dermatologist|cardiologist)(?! appointment| s\\b| note)",
    `(?:locate|find|finding|found|need to find)${gap(3)} (?:physical therapist|podiatrist|allergist|lab|hospital|neurologist|urologist|endocrinologist|oncologist|somebody (?:for|who)|someone (?:for|who))`,
    `(?:find|finding|looking for|look for|search for|searching for|recommend|list of|is there|are there|need (?:a|an))${gap(4)} ${doctor}`,
    `(?:in network|participating) ${doctor}|${doctor}${gap(5)} (?:in network|in the network|near me|nearby|in my area|close to me|accepting new patients|taking new patients)`,
    "(?:takes?|taking|accepts?|accepting) (?:my|this|your) (?:plan|insurance)",
  ),
  primaryCare: anyWords(
    "my primary|(?:another|different|new) (?:one|doctor) (?:as|for) my",
    "pcps?|primary care|primary doctor|primary physician|family doctor",
    `(?:change|changing|switch|switching|pick|choose|assign|assigned)${gap(3)} doctors?`,
    "(?:my|our) doctor (?:left|is leaving|retired|is retiring|moved away|closed)",
  ),
  refill: anyWords(
    `(?:transfer|send|sent|move|called in|call in|reorder|order)${gap(5)} (?:${medicine}|pharmacy|drugstore)|(?:different|another|mail ?order|24 hour|new) (?:pharmacy|drugstore)`,
    "(?:\\d+|ninety|thirty) day supply|reorder|mail ?order",
    `(?:need|get|want|replace)${gap(2)} ${medicine}${gap(1)} (?:early|sent|transferred|ready)|new prescription`,
    "refills?(?! (?:of )?(?:my )?(?:coffee|cup|drink))|refilled",
    `(?:ran|run|running|almost|im|am|be|completely) out of${gap(4)} ${medicine}`,
    `(?:only|just)${gap(3)} ${medicine} left|${medicine}${gap(2)} (?:ran out|run out|running out|running low|are gone|is gone)`,
    `renew(?:ed|ing)?${gap(2)} prescriptions?|prescription (?:expired|has expired|needs to be renewed)`,
    `pick(?:ed)? up (?:my|his|her)${gap(2)} ${medicine}|fill (?:my|his|her|the|a)${gap(1)} prescription`,
  ),
  medicineCost: anyWords(
    `${medicine}${gap(6)} (?:costs?|expensive|price|went up|too much|dollars|copay)`,
    `(?:cost|costs|price|expensive|copay|afford|paying|charged|pay)${gap(5)} (?:for |of )?(?:my |the |his |her |this |a )*${medicine}`,
    `generic(?: version| one)?|cheaper${gap(2)} (?:${medicine}|version|alternative)`,
  ),
  premium: anyWords(
    "(?:make|made|get|got|received|receive|process|processed|change|set up|my|monthly) (?:a |my |the )*payments?(?! plan)",
    "pay(?:ing|ment)?(?: \\w+){0,4} (?:every|each|per) month|(?:every|each|per) month(?: \\w+){0,3} pay|day my payment",
    "premiums?(?! gas| coffee| quality| channel)",
    "monthly (?:payment|rate|cost|fee)",
    `(?:plan|insurance|coverage|rate|payment)${gap(3)} (?:went up|going up|go up|doubled|increased|got more expensive)`,
    "(?:raised|raising|increased|doubled) my (?:rate|payment)",
    "autopay|auto pay",
  ),
  paymentTrouble: anyWords(
    `(?:${cannot}|hard to|struggling to|barely|difficult to|trouble)(?: really| even| possibly| to)? (?:pay|paying|afford|make (?:the|my|this|that) payments?)`,
    `(?:behind|late) (?:on|with) (?:my|the|our)${gap(2)} (?:payments?|premiums?|bills?)`,
    "payment plans?|installments?|grace period",
    "financial (?:help|assistance|aid|hardship)|charity care",
    "dont have (?:the|that|that kind of|this kind of|enough) money|lost my income|money is (?:very |so |really )?tight",
    `missed (?:a|my|the|one|two|last)${gap(2)} payments?`,
  ),
  leaving: anyWords(
    `(?:cancel|cancelling|canceling|drop|dropping|end|ending|terminate|quit|quitting|leave|leaving) (?:my|the|this|your|our)${gap(1)} (?:plan|coverage|insurance|policy|membership)`,
    "(?:leave|leaving|done with|quit) (?:you guys|you people|you all)|leaving you(?! a| the| my| with)",
    `(?:switch|switching|change|changing|going|go|move|moving|looking)${gap(2)} (?:another|a different|different|other|a new)(?: health)? (?:plans?|insurance|insurer|company|carrier)`,
    "(?:better|cheaper) (?:plan|insurance|deal|coverage|rate) (?:elsewhere|somewhere else|from|with|at|through)",
    "disenroll\\w*|take my business elsewhere|shopping around",
  ),
  newJob: anyWords(
    "new job|new employer|got a job|changed jobs|changing jobs|started working|start working",
    "lost (?:my|his|her) job|laid (?:me|him|her) off|(?:got|was|been|being) laid off|(?:got|was) fired|quit (?:my|his|her) job",
    "(?:insurance|coverage|benefits|plan) (?:through|from|at) (?:my|his|her)(?: new)? (?:work|job|employer|company)",
    "(?:im|am|just|recently|about to be) (?:retired|retiring|retire)|when i retire|cobra",
  ),
  turning26: anyWords(
    "(?:turns?|turning|turned|will be|is|hes|shes|be) (?:26|twenty six)(?! weeks| days| minutes| dollars)",
    "(?:26th|twenty sixth) birthday|ag(?:e|es|ed|ing) out|age limit",
    `(?:stay|keep|remain|come|comes|kicked|kick|go|goes)${gap(3)} (?:on|off)(?: of)? (?:my|our|his|her|their)(?: parents| moms| dads| fathers| mothers)? (?:plan|insurance|policy)`,
  ),
  turning65: anyWords(
    "(?:turns?|turning|turned|will be|im|hes|shes|almost|about to be|nearly) (?:65|sixty five)(?! dollars| miles| minutes)",
    "(?:65th|sixty fifth) birthday",
    "(?:sign(?:ing)? up for|enroll(?:ing)? in|eligible for|qualify for|apply for|start(?:ing)?|going on|go on|get(?:ting)? on|switch(?:ing)? to|old enough for|getting) medicare",
    `medicare${gap(2)} (?:part [abd]|starts|kicks in|enrollment|begins)`,
  ),
  moved: anyWords(
    "(?<!email |e mail |web |ip )(?:my|our|his|her|own|home|mailing|street|different|correct|another) address(?!ed)|lives? at a different|moved out",
    "(?:i|we|ive|weve|my (?:husband|wife|family) and i)(?: have| just| recently| had| actually)* moved(?! on\\b| by| to tears| my appointment| the appointment)",
    "(?:im|i am|were|we are|ill be|well be) moving(?! on\\b| forward)",
    "new (?:address|apartment|place|house)|old address|previous address",
    `(?:change|changed|changing|update|updating|correct)${gap(2)} (?:mailing )?address`,
    "address(?: \\w+){0,3} (?:changed|wrong|old|out of date|incorrect|different)|wrong address",
  ),
  otherInsurance: anyWords(
    `(?:have|has|got|under|also|added|through)${gap(3)} (?:other|another|a second|second|secondary|two|dual|additional)(?: health| medical)? (?:insurance|insurances|coverage|coverages|policy)`,
    `(?:husbands|wifes|spouses|partners)(?: work| employer| job)? (?:insurance|plan|coverage|policy)|(?:covered|insured) (?:under|by|through) my (?:husband|wife|spouse|partner)`,
    "coordination of benefits|(?:who|which one|which insurance) pays first|primary insurance|secondary insurance",
    "(?:medicare|medicaid|tricare|va benefits)(?: too| as well| also)|(?:both|also have|also has) (?:medicare|medicaid|tricare)|medicare and (?:medicaid|this plan|you)",
  ),
  cost: anyWords(
    "deductibles?|family max|(?:hit|met|meet|reached|reach) (?:the|my|our|their)(?: family)? (?:cap|max\\w*|limit)|(?:pay|paying) before (?:my )?insurance|what do i pay for",
    `how much (?:will|would|does|do|is|are|should|am i)${gap(7)} (?:cost|pay|owe|charge|be|copay|for (?:a|an|the|my))`,
    "how much (?:is|for) (?:a|an|the|my|it)|what (?:will|would|does) (?:it|this|that|the \\w+|an? \\w+) cost(?: me)?",
    "cost estimate|price estimate|estimate (?:for|of) (?:the|my|a|an)|what would i (?:pay|owe)",
    "(?:my|the|a) (?:copay|coinsurance|deductible)|out of pocket|price of (?:a|an|the|my)",
  ),
  benefitLimit: anyWords(
    `how many(?: more)?${gap(4)} (?:visits|sessions|rides|trips|appointments)${gap(4)} (?:left|have|get|allowed|cover|covered|remaining|more)`,
    `how many(?: more)?${gap(3)} (?:visits|sessions|rides|trips)`,
    "(?:visits|sessions|trips|rides|benefits?) (?:do i have |i have |are |is )?(?:left|remaining|used up)",
    `(?:ran|run|running) out of${gap(3)} (?:visits|sessions|benefits|rides)|used(?: up)? all${gap(4)} (?:visits|sessions|benefits|rides)`,
    `(?:limit|maximum|cap) (?:on|of|for)${gap(3)} (?:visits|sessions|therapy|benefits?|dental)|(?:visit|benefit|annual|yearly|dental|therapy) (?:limit|maximum|cap)`,
  ),
  appointment: anyWords(
    "(?<!court |nail |hair )appts?",
    "(?<!court |nail |hair )appointments?(?! of (?:a )?representative)",
    `(?:schedule|scheduled|reschedule|book|set up)${gap(4)} (?:visit|check ?up|physical|screening|exam|mammogram|colonoscopy|consultation)`,
    `(?:get|getting) in to see${gap(3)}|see (?:my|the|a) doctor (?:this|next|today|tomorrow|soon)`,
  ),
  ride: anyWords(
    "(?<!(?:taken|taking|took|take|takes)(?: \\w+){0,2} )(?:my|the|our|his|her|a) rides?(?! or| it| out| home from| at the| on (?:my|a|the) (?:bike|horse|motorcycle|roller))",
    "(?:my|the|a) driver(?:s)?(?! license|s license)|wheelchair van|pick (?:me|him|her|us) up|picking (?:me|him|her|us) up|mileage",
    "(?<!(?:taken|taking|took|take|takes)(?: \\w+)? )(?:need|needs|get|getting|got|book|have|has|had|find|no|free|any|give (?:me|him|her|us)|arrange|schedule|without|for) (?:a |any |my |his |her |our |another )?(?:free )?rides?(?! (?:my|a|his|her) (?:bike|bicycle|horse|motorcycle))",
    "transportation",
    "no (?:way|means)(?: \\w+){0,2} (?:to get|of getting|to go)(?! (?:through|past|over|hold|in touch))",
    "(?:no|dont have|doesnt have|do not have|without|sold|lost) (?:a |my |our |his |her )?(?:car|driver|vehicle)",
    "(?:cant|cannot|can no longer|doesnt|dont|couldnt|not able to|unable to|not allowed to|shouldnt) drive(?! a hard)",
    `(?:nobody|no one|anybody|anyone|somebody|someone)${gap(2)} (?:drive|take|bring|pick) (?:me|him|her|us)`,
    `(?:drives?|drove|driving|takes?|taking) (?:me|him|her|us) to${gap(3)} (?:appointments?|doctors?|dialysis|hospital|clinic|treatments?)`,
    `(?:taxi|cab|uber|lyft|bus|shuttle)${gap(6)} (?:appointments?|doctors?|dialysis|hospital|clinic|treatments?)`,
  ),
  interpreter: anyWords(
    "interpreters?|translators?|(?:translate|interpret|translating|interpreting) for (?:me|him|her|us|them)|sign language",
    "(?:someone|somebody|anyone|anybody|person|doctor|nurse|agent) (?:who|that) (?:speaks?|knows)(?! up| to| with| for)",
    "(?:speak|speaks) (?:spanish|mandarin|cantonese|chinese|vietnamese|korean|russian|tagalog|arabic|creole|french|portuguese)",
    "(?:doesnt|dont|does not|do not|cant|barely|hardly) (?:speak|understand|read)(?: very| much| good| any)* english|english (?:is not|isnt) (?:very |so )?(?:good|great|my)",
  ),
  telehealth: anyWords(
    "tele ?(?:health|medicine|doc)|virtual (?:visits?|appointments?|doctors?|care)",
    "(?:video|online) (?:visits?|appointments?|consultations?|doctors?)|phone (?:visit|appointment|consultation)",
    `(?:see|talk to|speak to|speak with|talk with)${gap(3)} (?:doctor|nurse|therapist)${gap(1)} (?:online|by video|on video|over video|over the phone|from home|by phone|on my phone|on the computer)`,
  ),
  hospital: anyWords(
    `(?:discharged|released|came home|come home|got out|get out|coming home|sent home|home|just out)${gap(3)} (?:from |of )?(?:the )?(?:hospital|rehab|icu|nursing home|emergency room)`,
    "in the (?:hospital|icu|emergency room)|hospitali[sz]ed",
    `(?:went|rushed|taken|admitted|go|had to go|took (?:me|him|her|us))${gap(2)} (?:to|into) (?:the )?(?:hospital|er|emergency room|icu)`,
    "(?:had|having|after|since) (?:my |his |her |a |the |\\w+ ){0,3}(?:surgery|operation)|discharge (?:papers|instructions|paperwork|summary)",
  ),
  symptoms: anyWords(
    "symptoms?|fever|rash|dizzy|dizziness|nausea|nauseous|vomiting|throwing up|short of breath|shortness of breath|swollen|swelling|chest pains?|migraines?|coughing|diarrhea|bleeding|numbness|palpitations",
    "(?<!is a |such a |been a |is such a |real |huge |giant |big )headaches?",
    "(?:my|his|her) (?:\\w+ ){0,2}(?:hurts?|hurting|aches|is numb|is swollen|is killing (?:me|him|her))(?! feelings)",
    "(?:pain|sore|aching) in (?:my|his|her)|(?:back|knee|stomach|leg|shoulder|throat|neck|hip|foot|tooth|belly|ear) (?:pain|ache)|in (?:so much|a lot of|terrible|constant) pain",
    "feel(?:ing|s)? (?:sick|ill|weak|faint|very sick|really sick)|blood (?:sugar|pressure) (?:is|was|has been) (?:\\w+ )?(?:high|low)",
  ),
  overwhelmed: anyWords(
    "overwhelm\\w*|burn(?:ed|t) out|falling apart|at my wits end|too much for me|end of my rope",
    `${cannot} (?:cope|keep up|keep track|handle (?:it|this|all|everything)|manage (?:it|this|all|everything|alone|anymore|on my own)|do (?:this|it|it all)(?: all)? (?:alone|anymore|by myself|on my own))`,
    "dont know (?:where to (?:start|turn|begin)|how to (?:manage|cope)|who to turn to|how much longer i can)",
    "so many (?:doctors|pills|medicines|medications|appointments|specialists)|(?:nobody|no one|have no one|have nobody)(?: \\w+)? (?:to )?helps? me",
    `(?:caring for|taking care of|take care of|care for) (?:my|him|her|them)${gap(4)} (?:alone|by myself|on my own|all day|around the clock)`,
  ),
  representative: anyWords(
    "power of attorney|p o a|poa|authori[sz]ed representative|personal representative|appointment of representative|legal guardian|guardianship|health care proxy|healthcare proxy|conservator",
    `(?:authori[sz]e|authori[sz]ed|authori[sz]ation|permission|allow|add|let)${gap(4)} (?:to )?(?:speak|talk|call|act|handle things)(?: (?:for|on|to) (?:me|my behalf|her behalf|his behalf|you|you for me))`,
    `(?:on|on my|in) (?:my|her|his|their) (?<!in my )behalf|on behalf of my`,
    `(?:my|his|her) ${relative}(?: to| can| could| will| may)? (?:speak|talk|call|handle)${gap(4)} (?:for me|for her|for him|my account|about my|my insurance)`,
  ),
  promise: anyWords(
    `(?:promised|guaranteed) (?:me|us|to|that|it|he|she|they|you|someone|somebody|my)`,
    `(?:said|told me|told us|swore)${gap(5)} (?:would|youd|theyd|hed|shed|was going to|were going to|gonna|will) (?:call|send|mail|fix|get back|take care|reach out|follow up|reverse|resend|escalate|contact|email|be (?:fixed|sent|here|called))`,
    "never called (?:me |us )?back|(?:nobody|no one)(?: ever| has| has ever)? (?:called|got back|gotten back|followed up)",
    `(?:still )?waiting (?:for|on) (?:a|the|that|my|your|someones|somebodys)${gap(2)} (?:call ?back|call|reply)|supposed to (?:call|hear back|get a call|be called|send|have been)`,
  ),
  calledBefore: anyWords(
    `(?:called|talked|spoke|spoken|contacted|explained|asked)${gap(5)} (?:before|already|last (?:week|month|time|year|friday|monday|tuesday|wednesday|thursday)|yesterday|twice|\\w+ times|the other day|earlier|this morning|a (?:week|month|few days) ago|two (?:weeks|days) ago)`,
    "(?:second|third|fourth|fifth|sixth|2nd|3rd|4th|5th|tenth|hundredth|umpteenth) (?:time (?:i|ive|im|i have|we|weve|that i|calling|this (?:week|month))|call)",
    "(?:calling|called) again(?! later| tomorrow| soon)|keep (?:calling|having to call|getting transferred|explaining)|call back again",
    `already (?:called|told (?:you|somebody|someone|them|the)|explained|talked|spoke|spoken)|how many times(?: do| have)?${gap(3)} (?:call|called|explain|tell|say)`,
  ),
  appeal: anyWords(
    "appeal(?:s|ed|ing)?(?! to me| of| is)|reconsideration|reconsider|redetermination|external review|independent review|fair hearing|peer to peer",
    `(?:overturn|reverse|fight|dispute|challenge|contest|disagree with|review again|second look at)${gap(2)} (?:decision|denial|determination|claim)|want (?:it|this|that) (?:reviewed|looked at) again`,
  ),
  complaint: anyWords(
    "discriminat\\w+",
    "complaints?(?! free)|complain(?:ing)?(?: about| to)|grievances?|report (?:you|your|him|her|them|this agent|that agent)",
    `(?:speak|talk|want|get me|put me|transfer me|give me|need)${gap(4)} (?:manager|supervisor)`,
    `(?:was|were|is|are|been|being|so|very|extremely) (?:\\w+ )?(?:rude|disrespectful|unprofessional|condescending|nasty) ?(?:to me|to us)?|hung up on (?:me|us)|treated (?:me|us) (?:\\w+ )?(?:badly|poorly|terribly|like)`,
    "(?:terrible|bad|poor|awful|horrible|worst) (?:customer )?service|unacceptable|insurance commissioner|attorney general|better business bureau|my lawyer",
  ),
  survey: anyWords(
    "surveys?|questionnaire|(?:left|leave|give|gave)(?: you)?(?: some)? feedback",
    `rate (?:the|this|your|my|that) (?:call|service|experience|agent)|(?:gave|give|giving)${gap(3)} (?:bad|low|poor|one star|zero stars|terrible)${gap(1)}(?: rating| score| review| stars?)?`,
  ),
  credentialing: anyWords(
    "(?:re)?credential\\w*|caqh",
    `(?:join|joining|get into|added to|becoming|become|apply to|applying to|enroll in|contract with)${gap(3)} (?:network|participating provider|in network provider|provider panel)`,
    `provider (?:enrollment|application|contracts?|contracting|roster)|add(?:ing)? (?:a|an|our|another)${gap(2)} (?:provider|physician|practitioner|doctor|therapist) to (?:our|the)`,
  ),
  portal: anyWords(
    "(?:member |patient |provider |online |web )?portal|(?:the|your) (?:website|web site|site)|online account|(?:the|your|mobile|phone) app",
    "log ?(?:in|on|into)|logging in|sign (?:in|into) (?:my|the|your|to)|passwords?|username|locked out of (?:my|the) account",
    `(?:see|check|do|find|look|get|submit|view)${gap(4)} online(?! (?:doctor|visit))`,
  ),
} as const;

/**
 * What stands before or after a topic when somebody takes it back, and where it is no matter of theirs: a neighbour's, or what somebody
 * else left undone ("nobody asked for the authorization" is about the claim).
 */
export const englishFrames = {
  before: new RegExp(
    [
      "\\b(?:dont|do not|doesnt|does not|didnt|did not|wont|never|not)(?: really| even| actually)* (?:need|want|wanna|care about|mean|require|asking|calling)(?: \\w+){0,4}",
      "\\b(?:not|isnt|wasnt)(?: really| even| just)*(?: (?:calling|asking|here|talking|worried|upset|concerned|looking|interested|it|so much))?(?: about| for| in| because of| regarding| concerning)(?: \\w+){0,3}",
      "\\b(?:not|isnt|wasnt) (?:a|the|my|an|any)(?: \\w+)?",
      "\\bno (?:need|questions?|problems?|issues?|trouble|complaints?|worries)(?: \\w+){0,4}",
      "\\bhave (?:any|no) (?:questions|problems|complaints|issues)(?: \\w+){0,3}",
      "\\bnothing (?:\\w+ ){0,2}(?:with|about)(?: \\w+){0,2}",
      "\\b(?:forget|never mind|nevermind|skip|instead of|rather than|other than|apart from|aside from|besides)(?: \\w+){0,3}",
      "\\balready (?:got|received|have|had|found|booked|arranged|scheduled|picked up|filled|ordered|changed|updated)(?: \\w+){0,4}",
    ]
      .map((frame) => `${frame} $`)
      .join("|"),
  ),
  after:
    /^(?: \w+){0,3} (?:is|was|are|were|has been|got|came) (?:\w+ )?(?:fine|sorted|solved|resolved|settled|taken care of|no problem|fixed|all set|not (?:the|a) (?:problem|issue))\b/,
  ofOthers:
    /\b(?:neighbou?rs?|friends?|coworkers?|colleagues?|roommates?|boss|on the news|on tv|in the paper|my dog|the dog|my cat)(?: \w+){0,6} $|\b(?:nobody|no one|never|didnt|did not)(?: \w+)? ask(?:ed)? for(?: \w+){0,2} $/,
} as const;
