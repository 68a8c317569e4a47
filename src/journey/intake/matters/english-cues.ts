import type { Cue, CueBook } from "./cue.ts";
import type { MatterKind } from "./matter.ts";

const cue = (id: string, kind: MatterKind | null, weight: number, ...phrases: readonly string[]): Cue => ({
  id,
  kind,
  weight,
  phrases: phrases.join("|"),
});

const classes = {
  want: "want|wants|wanna|need|needs|like|wish|asking|request|requesting|calling to|hope|hoping|love|going to|gonna|ready to|trying to|here to|demand|insist",
  no: "no|not|dont|didnt|doesnt|isnt|wasnt|werent|wont|cant|couldnt|never|nobody|no one|none",
  staff:
    "agent|rep|reps|representative|representatives|lady|girl|guy|man|woman|gal|fella|nurse|nurses|doctor|doctors|dr|dentist|driver|drivers|receptionist|pharmacist|pharmacy|tech|therapist|aide|aides|staff|clinic|hospital|office|supervisor|manager|person|people|somebody|someone|salesman|broker|company|van|ride|specialist|surgeon|nursing home|rehab|customer service|he|she|they|you|yall|you people|you folks",
  number:
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|several|so many|a few|couple|couple of|half|an|a|over an|[0-9]+",
  time: "minute|minutes|mins|min|hour|hours|hrs|hr|day|days|week|weeks|month|months|year|years|time|times",
  decide: "decision|denial|refusal|determination|ruling|answer|rejection",
  refuse:
    "denied|deny|denying|denies|denial|denials|turned down|turned it down|turned me down|turned him down|turned her down|reject*|refused|refuse|refusing|refusal|said no|says no|came back no|not covered|isnt covered|wasnt covered|not approved|wasnt approved|disallow*|disapprov*|not medically necessary|wont pay|wouldnt pay|wont cover|wouldnt cover|not paying|stopped paying|stopped covering|stopping|cut off|cut my|cut his|cut her|cut our|cut them|cut down|cutting|cut from|reduced|reducing|terminat*|ended my|ending my|downgrad*|took back|take back|taking back|allowed zero|paid zero|paid nothing|zero paid|paid zero|told me no|told (us|him|her) no|told no|ending (his|her|the|my)|plan ending|put you down as no|lost the (first|appeal)|charged it as|came back the same|only paid|only approved|only allowed|partially|partial|last covered day|no to the|not an emergency|out of network|as cosmetic|experimental|investigational|unfavorable|adverse|uphold|upheld|wouldnt approve|wont approve",
  service:
    "mri|ct|scan|pet scan|surgery|operation|procedure|therapy|physical therapy|pt|drug|medicine|medication|prescription|inhaler|insulin|wheelchair|chair|walker|bed|brace|cpap|infusion|infusions|injection|injections|shot|shots|hearing aid|hearing aids|glasses|crown|implant|braces|bridge|rehab|home health|nursing|nurse|aide|hours|visits|sessions|transplant|stay|admission|test|testing|colonoscopy|biopsy|specialist|second opinion|pump|sleeves|strips|monitor|ambulance|oxygen|treatment|treatments|chemo|radiation|ride|equipment|brand|humira|ozempic|referral|evaluation|study|cath|pen|pens|dose",
};

const cues: readonly Cue[] = [
  cue(
    "asksToComplain",
    "grievance",
    4,
    "<want> .. (file/make/lodge/register/submit/put in/open/report/start/document) .. (complaint/complaints/grievance/grievances)",
    "(file/filing/make/making/lodge/lodging/register/open/start/put in/putting in) (a/my/another/this/the/formal/an official/an) (formal complaint/complaint/grievance/official complaint)",
    "(have/got/is/ive got/file) a (complaint/grievance/gripe/beef)|complaint (about/against/on)|complain about|complaining about|calling to complain|<want> to complain|<want> to report|<want> .. reported|report (him/her/them/that/this/the <staff>)|(written/wrote) (that/it/this) down|that written down|noted as a complaint|on (the/my) record|go on record|(ought/should/oughta) to know|should know about|somebody (should/ought/needs)|someone (should/ought/needs)|speak to (a/your) (supervisor/manager)|talk to (a/your) (supervisor/manager)|get me (a/your) (supervisor/manager)|hold (somebody/someone/them) accountable",
  ),
  cue(
    "rude",
    "grievance",
    3.5,
    "rude*|nasty|snapped at|snappy|snippy|yelled|yelling|screamed|shouted|hollered|raised (his/her/their) voice|hung up|hang up|hanging up|hangs up|laughed at|laughed|disrespect*|condescend*|talk* down|talk* over|insult*|unprofessional|attitude|rolled (his/her/their) eyes|brushed (me/us/him/her) off|blew me off|mocked|mocking|made fun|made me feel|treated (me/us/him/her/my) .. (like/as)|treated (him/her/us/me) (bad/badly/poorly)|like (a/i was a/an/im a) (criminal/child/idiot/dog/animal/number/nuisance/liar/fool/baby/addict)|like (im/i was/i am) (stupid/nothing/lying/crazy/dumb)|smart mouth|smirk*|curs* at|cussed|called me (a/an)|racist|discriminat*|humiliat*|embarrass*|belittl*|bull*|ugly (to/with) me|short with me|too old to|sarcastic|tone (with/of)|acted like|my accent|harass*|threaten*|pushy|pressured|grabbed|shoved|ignored (me/us/my/him/her)|ignoring|dismiss* (me/my/her/him/us)|didnt (even )?listen|wouldnt listen|never listen*|doesnt listen|nobody listens|interrupt*|mean to me|cold to",
  ),
  cue(
    "longWait",
    "grievance",
    3,
    "(on/in) hold for|on hold (<number>/since/all/again/forever/this)|hold music|kept (me/us/him/her) (waiting/on hold/sitting)|(waiting/waited/wait/sat/sitting/sat there/stood/standing/lying/laid) .. <number> (more )?(minutes/hours/weeks/months/days/hrs/hour/month/week/year/years)|<number> (minutes/hours/hour/days/weeks/months) (late/on hold/after/waiting/to get/for somebody/for someone/in the/past)|waiting since|been waiting|still waiting|waiting forever|took (forever/<number> (weeks/months/hours/days))|taking forever|takes forever|for the longest|(its been|been|going on) <number> (weeks/months/days/hours)|waited (all/hours/weeks/months/forever)|all (day/morning/afternoon) (long|on)|(hours/weeks/months) ago and|was late|were late|came late|always late|runs late|late again|two hours after|hours after|day (five/six/seven/[0-9]+)|since (january/february/march/april/may/june/july/august/september/october/november/december) and|to get (through/thru)|get thru since|wait times",
  ),
  cue(
    "manyTries",
    "grievance",
    3,
    "(second/third/fourth/fifth/sixth/seventh/eighth/tenth/2nd/3rd/4th/5th) (time/call/letter/round/month/week/person)|<number> times|(called/asked/told/faxed/explained/wrote/sent/complained/mailed/tried/written) .. (<number>/several/many/so many/multiple) times|time and (time )?again|over and over|again and again|every (single )?(time/month/week/day) (i/you/they/somebody/it/we)|every single|keep* (getting/sending/calling/telling/saying/billing/charging/asking/losing/delivering/transferring/transferrin/leaving/being/putting/changing/giving/messing/having)|(bounced/passed/sent/shuffled/transferred) (around/back and forth/<number>/from/all over/to <number>)|transferred|runaround|run around|back and forth|<number> different (people/answers/stories/numbers/departments)|another one told me|how many times|once again|yet again|again and|months (running/in a row)|years running|in a row|(called/call) (yall/you) back|been (calling/trying/explaining/asking/fighting|telling)|i keep|i have told|ive told|ive been over this|same (thing/problem/issue/mistake/story)",
  ),
  cue(
    "nobodyHelped",
    "grievance",
    3,
    "(nobody/no one/no body/not one person/not a soul) .. (called/calls/call/answer*/pick*/return*/help*/told/tell/bother*/knows/knew/came/come/showed/shows/would/can/could/cares/care/ever/warned/listens/explain*/mention*/does/did/talks/contact*/responded/responds)|never (called/calls/call/came/come/showed/shows/show/got/get/returned/answer*/arriv*/received/sent/send/told/explain*/mail*/respond*/contact*/heard/hear/once|picked|fixed|given|gave|help*|ordered|delivered|processed|put)|(didnt/doesnt/hasnt/havent/wont/dont) .. (show up/call back/called back/call me back/return/answer/pick up/bother/come/came/arrive*/care|deliver*)|no call back|no callback|no response|no reply|no (one/body) (there/home)|no show|no showed|noshow|wouldnt (help/let|get|give|see|even|take|talk|tell)|would not (help|let|get|give|see|even|take)|couldnt (even )?be bothered|couldnt care less|left me (standing/stranded/sitting/waiting/there/out/without)|left (my/him/her/us/them) .. (in/lying/sitting/alone/waiting/out/stranded)|stranded|forgot (about )?(me/us/him/her/my|to)|hasnt (come/called/shown/been|arrived)|havent (heard/received/gotten/got|called)|was promised|were promised|promised (me/us/a/somebody)|(somebody/someone/they) .. (supposed to|was to) call|was supposed to|supposed to (be/have/call/come/send/arrive|get|show)|pick up (a/the) phone|dead air|voicemail*|cant get (anybody/anyone/a person/a human/a straight|through|ahold|hold of|an answer|anywhere)|straight answer|nobody",
  ),
  cue(
    "noAccess",
    "grievance",
    2.5,
    "(cant/couldnt/could not/cannot/impossible to/hard to) .. (get/find/make/see/reach|book) .. (appointment*/doctor/dentist/specialist/anybody/anyone/therapist/psychiatrist/one/in)|no appointment*|(not one/none) of (them|the)|not a one|(not/arent/isnt) (taking/accepting) (new|patients)|takes new patients|is disconnected|disconnected|wrong number|nail salon|booked (out|until|solid)|months out|earliest (they|appointment)|cancel* (my/on/our|the|his|her) |canceled|cancelled (my/on/our/three|twice|again)|turned (me/us/him/her) away|out of stock|interpreter|no ramp|wheelchair (couldnt|wont|cant)|closed (when|early|again)|(left/leaving/dropped) the (plan/network) in the",
  ),
  cue(
    "badCare",
    "grievance",
    3.5,
    "wrong (tooth/leg/arm/side/eye/knee/foot/medication/medicine/pill/pills/dose/dosage/tank/size/drug/prescription/diagnosis/patient/person/chart)|somebody elses|someone elses|another (patients|persons)|different name on|dirty|filthy|unsanitary|unclean|didnt wash|roach*|bedbugs|mice|blood on|wet bed|soiled|diaper|bedsore*|bed sore*|neglect*|hurt me|hurts me|hurt (him/her/my)|bruise*|dropped (me/him/her)|fell (because/while)|careless|botched|infect*|misdiagnos*|rushed (me/through)|rushing|in and out|(hardly/barely/never/didnt) (even )?(look*/touch*/examin*/glanc*/ask*|speak|spoke)|wouldnt (send|take) my|smell*|stink|stank|reek*|cigarettes|smok*|drunk|texting|speeding|ran (a|the) (red )?light|unsafe|dangerous|strap|seat ?belt|bungee|hallway|gurney|undress|door open|melted|broken|expired|spoiled|cold food|food (was|is)|not (real )?care|malpractice|short* (this|me|him|her|my|us)|kept pushing|pulled the|discharged (him|her|me) (too|with|at)|kicked (him|her|me|us) out|too (rough|fast)|rough with|was rough|painful|left (bruises|marks)|bled|bleeding all|laughed",
  ),
  cue(
    "misled",
    "grievance",
    3,
    "lied|lying to|lies|liar|misled|misleading|tricked|scam*|deceiv*|bait and switch|false|promised me|told (me/us/him/her) (one thing/wrong|the wrong)|wrong (information/info/answer/address/name/number/card/letter/plan/doctor/person/house|department)|three different answers|different answers|different story|(signed/switched/enrolled/put) (me/us/him/her/my) .. (without/never|i never asked|didnt ask)|never (agreed/asked/signed/authorized|wanted|told)|without (my|asking|telling|permission|warning|notice|a word)|nobody (told|warned|mentioned|explained)|wasnt told|were not told|never told|no (warning|notice)|only way i (learned|found)|found out (from|when|by)|directory (is|was|says|lists|wrong)|out of date|outdated|doctors were all|sales(man/person/lady|guy)|broker|high pressure",
  ),
  cue(
    "anger",
    "grievance",
    3,
    "terrible|awful|horrible|horrendous|ridiculous|unacceptable|disgust*|disgrace*|pathetic|worst|atrocious|appalling|appalled|outrage*|shame|shameful|joke|nightmare|insane|absurd|nonsense|garbage|crap|bull|bs|lousy|sorry excuse|poor (service/care/excuse)|bad service|waste of|wasted|wasting my|fed up|sick of|sick and tired|tired of|had it with|had enough|had it up|enough is enough|last straw|furious|livid|mad (at/about/as)|so mad|really mad|angry|upset|fuming|frustrat*|irritat*|annoy*|aggravat*|disappoint*|unhappy|not happy|arent happy|dissatisf*|not satisfied|not pleased|not impressed|let down|useless|worthless|incompeten*|inept|idiots|clueless|careless|unfair|not right|aint right|isnt right|not fair|wrong of|how dare|cant believe|can not believe|unbelievable|shouldnt (be|have|take)|should not (be|have|take)|shouldnt|no way to (run/treat)|way to treat|hate|hates|hated|ruined|fault|blame|one star|zero stars|better things to do|for crying out|hell|damn|dang|god awful|punish*|stop calling|quit (it/calling)|leave me alone|getting old|give me a break|really bothers|bothered|bothers me|shocked|stunned|scandal|sloppy|a mess|messed up|screwed|screw* up|mess up|botch*|dropped the ball|fumbl*|unreliable|what kind of|you people|youd think|you would think|wouldnt (send|wish|recommend)|would not recommend|never again|act of congress|what i pay|used car|rip off|ripped|money grab|not a way|cant stop thinking|makes me (sick|cry|mad)|in tears|cried|crying|scared|worried sick|stress* me|exhaust*",
  ),
  cue(
    "excusesItself",
    "grievance",
    2,
    "im done|(make|making|raise) (a|any|trouble) .. (fuss|trouble|stink|waves)|fuss|hate to (say|complain|be|bring|bother)|not one to|dont (mean|like|want|wish) to (complain|be|make|fuss|gripe|get)|not a complaint exactly|not to be a|dont want any trouble|not (her|his|your|their) fault|(not|isnt) (you|yours) (personally|dear|honey)|lady was nice but|was nice .. but|let it go|with (all due )?respect|just (saying|an observation|so you know)|im used to it|its (fine|whatever) |since you ask|i (just )?(want|thought|think) (you|somebody|someone|it|they) .. (know|known|aware)|dont need anything done|for the record",
  ),
  cue(
    "sighs",
    "grievance",
    0.8,
    "at this point|honestly|frankly|seriously|really now|can you believe|imagine|you know|believe me|i tell you|i mean|good lord|lord|goodness|for heavens sake|of all things|well",
  ),
  cue(
    "failing",
    "grievance",
    2,
    "(doesnt/dont/didnt/wont/isnt/not/never/stopped/quit) (work/working/load/loading/open|let me|recogniz*)|crash*|freezes|froze|logs me out|logged me out|locked me out|kicks me out|glitch*|error|mistake*|messed up|lost (my/our/it/the/his/her)|losing (my/our)|missing|still (no/not/hasnt/havent/havnt/says|nothing|dont|doesnt|getting|waiting|wrong|haven|charging|sending)|(hasnt/havent/never) (come/arrived|received|gotten|been fixed)|misspell*|spelled wrong|wrong (again/house|every)|wrong since|late again|again (this|last)|double (billed/charged)|(billed/charged) (me )?twice|charged (me )?(for|twice|anyway|extra)|billed (me|us) for|to collections|collections|bills for|in chinese|cant (read|hear|understand)|couldnt (read|hear|understand)|out of nowhere|gone up|went up|goes up|raised my|hiked|delivered (to|the|it)|left it (on|in|out)|on the porch|in the rain|in the sun|in the heat|in the cold|hot box|anyway|instead of|so much for|but (nobody|no one|nothing|it never|they never)|disappeared|vanished",
  ),
  cue(
    "againOrStill",
    "grievance",
    0.8,
    "again|still|yet|anymore|any more|already|finally|ever|even|only|just|zero|nothing|not so much as|no less|by now|to this day",
  ),
  cue(
    "channel",
    "grievance",
    0.8,
    "website|web site|portal|app|the phone menu|phone menu|chat ?bot|bot|robot|automated|recording|the system|emails|e ?mails|voicemail*|the letter|letters|envelopes|mailings|the directory|hold|extension|the line|help desk",
  ),
  cue(
    "harm",
    "grievance",
    2,
    "(put|putting|kept|touched|touching|grabbed) .. (hand|hands|knee|me)|sticks|stuck me|<number> (sticks|needles)|sighed|asleep|fell asleep|slept|without gloves|no gloves|fell (off|out|down)|falls off|fell apart|comes off|came off|broke|loose|brake|mold|bugs|pictures of|eating|on (her|his|their) (cell ?)?phone|crash*|made me (wait|undress|stand|pay|sit|feel|cry|come)|(the )?(right|left) hand|stole|stolen|steal*|robbed|(comment|remark|joke) about my|my (race|color|religion|weight|age|accent)|unwelcome|punish*|wits end|(need to|got to|gotta|should|could) do better|make* no sense|called and called|(hope|wish) (you|yall|they) .. (treat|never)|handled .. (poorly|badly)|(weeks|months|days|hours) for a (callback|call|card|letter|form|refill|ride)|on the cover|who has openings|(no|any) openings|who trains|is a myth|like cattle|treated like|people like me|if you dont speak|because i (am|dont|didnt|was)|took (a |one )?hundred|took .. out of my (account|bank)|by mistake|put through to|got put|(six|three|four|five|two|[0-9]+) (emails|calls|letters|messages) |own up|handle* it|shabby|rough|cold room|in the (cold|dark|rain|heat|hall*|parking)",
  ),
  cue(
    "privacy",
    "grievance",
    3.5,
    "privacy|hipaa|private (information|business)|my business|out loud|in front of (everybody|everyone|the|other|people)|(sent/gave/shared/mailed|shared|told|read|reads|open) .. my (records/information/mail|results|chart|file)|strangers|neighbors house|wrong (house|address|fax)|overheard|left (a message|it) with my",
  ),
  cue(
    "praise",
    null,
    0,
    "great|wonderful|fantastic|lovely|brilliant|bravo|congratulations|nice (job/work/touch|going)|good (job/work|going)|real nice|excellent|terrific|peachy|bless your|thanks (a lot|so much|a bunch|for nothing)|thank you (so much )?for|love (how/that/it when|waiting|being|the)|impressive|admire|oh (sure|perfect|good|great|joy)|perfect|super|marvelous|how nice|just what i|award|applause|hats off|kudos|genius|swell|such a (treat|joy|pleasure)|a pleasure|delight*|so helpful|consistency|lucky me",
  ),
  cue(
    "denial",
    null,
    0,
    "<refuse>",
    "(the/your/my) (letter/decision/denial/notice/paper) (says/said)|(you/yall/they) decided|the decision|your decision|decision (dated/on/about)|no (to/on) (my/the|his|her)|(paid/allowed/approved) .. of|left me with the rest|not necessary|wasnt necessary|processed .. as|denied as",
  ),
  cue(
    "contests",
    null,
    0,
    "disagree*|dont agree|do not agree|not agree|doesnt agree|wrong|mistake|error|unfair|not fair|not right|isnt right|aint right|cant be right|that cant be|incorrect|dont accept|do not accept|not accept*|wont accept|not taking no|wont stand|look* .. again|second look|another look|relook|look into it again|looked at|rethink|reconsider*|re consider|review*|re review|re open|reopen|open it back|re ?process*|redo|redone|do over|done over|process* .. over|reverse*|overturn*|overrule*|override .. no|override the|chang* (the/your/that|it|this) (decision/answer|mind)|decision changed|change it|please change|(change|fix) (it|this|that|the)|put right|set right|make it right|restore*|reinstat*|should (be|have been) (paid/covered|approved)|ought to (be paid|pay|cover)|should (pay|cover)|pay it|cover it|medically necessary|my doctor (says|said|disagrees|is going|thinks)|doctor (says|said) .. (wrong|mistake|need)|fight*|contest*|disput*|challeng*|protest*|object*|argue|next step|next level|higher|judge|peer to peer|different (person|doctor|reviewer)|who (over there )?(decided|denied|turned)|what do i sign|want (my|the|his|her|our) .. (back|hours|visits|other)|keep (my|them|it)|of course it got|not ready|on what grounds|give me one good reason|how can you|how could you|makes no sense|doesnt make sense|no sense|we had auth|had (the|an) (auth|approval|referral)|more records|new (test|letter|records|evidence|information)|i say yes|sixty five days|60 days|65 days",
  ),
  cue(
    "needsIt",
    null,
    0,
    "i need|he needs|she needs|we need|needs it|need it|cant (live|walk|breathe|function|work|sleep|eat|wait) without|without it|depend* on|life or death|life and death|i want|we want|my doctor|his doctor|her doctor|the doctor|the surgeon|specialist says",
  ),
  cue(
    "asksToAppeal",
    "appeal",
    4.5,
    "(<want>/im/i am/were/we are/will/ill/id/lets/please/to/how do i/can i|could i) .. (appeal/appealing/contest/contesting/dispute/disputing/challenge|challenging/protest|protesting/object|objecting/fight it/fight this/fight the|fight that)|file an appeal|filing an appeal|(file/start/submit/open/put in/send in|make|resubmit it as) (an/my/the/this) (fast |expedited |formal )?appeal|appeal (the/this/that/it/my/your/a|his|her)|as an appeal|reconsideration|redetermination|peer to peer|p2p|(second/first/next|another) level (review|appeal)|fair hearing|independent review|external review|(request/ask|asking|asked) .. (reconsider*|redetermin*)|im objecting|am objecting|fast appeal|as appealing|put me down as appeal*|(first|second|last) (appeal|level|review) .. (came|same|lost|denied|next)|next (level|step) |outside (people|review*)|(we|i) object|(quick|fast|expedited) review .. (paper|notice|discharge)|discharge reviewed|administrative law|the judge",
  ),
  cue(
    "lookAgain",
    "appeal",
    3.5,
    "(look/looked) at .. (again/a second time/once more)|(take/want/give|have|the) .. (second look/another look|closer look)|(reconsider*/re consider/rethink/overturn*/revers*/re ?open/re ?process*|redo|redone|overrule*|reinstat*|restor*)|done over|process .. over|open it back|(chang*/revisit/undo/review*|correct) (the/your/that/this) (decision/denial/answer|determination|ruling|mind)|(decision/denial|determination) (changed/reversed|overturned|reviewed|reconsidered|looked)|<decide> .. (changed/reversed/overturned/reviewed/reconsidered)|(want|need|like) .. (review*|somebody|someone) .. (to review|look at)|ask* for a hearing|a hearing|contest the|reread|re read|read (it|this) again|try again|the rest paid|pay the (rest|difference|other half|balance)|only (pay|paid) (half|part)|pay half|put it through|it wasnt (late|duplicate|cosmetic)|wasnt late|supposed to (pay|cover)|(want|need) (it|this|that) (corrected|fixed|reversed|changed|undone|reread)|overturned|second chance*|(review|consider) it (some more|again)|dont care what the letter|put it back|give it back|back the way|recalculat*|re ?calculat*|have a real (doctor|person|nurse)|real doctor|a (doctor|human*|person|specialist) (to )?(read|look|decide|rethink)|read it properly|(i|we) say (yes|no)|telling you yes|process it (the way|right|correct*|as)|pay it (right|the way|as|like)|charged it as|as (a )?specialist|way it (ought|should)|should (have )?be(en)? (paid|covered|approved)|open it|want (my|the|his|her) .. back|won?t have it|undo*|undone|wont accept|challenge|object to|change the answer|override the no|dont (agree|accept) .. (decision/denial|that|it)|disagree with .. (decision/denial|you|your)|not taking no|won?t stand|want (it|this|that) (put|set|made) right|different person to look",
  ),
  cue(
    "asksApproval",
    "determination",
    3,
    "(<want>/please/can you/can yall/could you/would you/will you|for|start|get|getting|to get|requesting|request|an|the|have) .. (prior auth*/pre ?auth*/authoriz*/authoris*/approv*/pre ?approv*/pre ?cert*/precert*|okay it|ok it|okay this|ok this|sign off|the okay|the ok|go ahead|green light|clearance|permission|coverage decision|coverage determination|organization determination)|(approve/authorize/authorise|okay|ok) (it/this/that/the/my/a/his/her|for|more|another|him)|(need/needs/want|waiting on) (a|your|the) (yes|okay|ok|go ahead|sign off|blessing|approval)|prior auth*|pa for|approval for|okay (me|him|her|us)|coverage of|coverage for|add (two|more|<number>) (units|visits|hours|sessions)|keep (me|him|her) on|decided in|grant (it|me|us|this)|let me (stay|keep|have|see|use)|allow (me|it|the|us)|pay (its|your) (share|part)|send it in to be|retro auth|initial auth|pre cert|you have to (say|okay|approve|sign)|pre determination|predetermination|put (it|the|a) (request|order) (in|through)|get the request in|say yes",
  ),
  cue(
    "asksPayment",
    "determination",
    3,
    "reimburs*|(want/like/need/get/getting|id like) .. (my money back/money back/paid back/refund*|returned to me|that back|the money)|pay me back|paid back|pay (him|her|us) back|refund|(<want>/please/can you/can yall|could you|would you|will you|ask|asking|you|plan) .. (pay/cover) (for|the|my|it|this|that|a|his|her|him)|(pay/cover) (the|my|for|this) .. please|(submitting/submit|mailing|sending|send|turning in|file|filing) .. (claim|receipt|receipts|bill)|out of pocket and|paid cash|cash|own pocket|id like it paid|like the plan to|want (yall|you|the plan|you guys|you folks|you all) to (cover|pay)|heres the (bill|receipt)|got the receipt|have the receipt|i overpaid",
  ),
  cue(
    "asksException",
    "determination",
    3.5,
    "exception|exceptions|override|waive*|waiver|allowance for|make an allowance|gap exception|tier (two|one|three|2|1|3) price|lower tier|step therapy|quantity limit|vacation supply|early refill|brand (only|name) .. (because|gave|please)|stay on (the|my)|skip* the|expedite*|rush*|make it (a )?fast|faster|fast (one|track)|move .. up|speed .. up|urgent|cant wait|asap|as soon as|continu* (my|the|with|therapy|care)|extend*|extension of|keep (it|my|the) (going|therapy|nurse|aide)|more (visits|sessions|hours|days|weeks|therapy)|another (week|month|ten|six|twelve|ten)|go from .. to|second opinion|out of network (doctor|specialist|hospital)|one at the university",
  ),
  cue(
    "asksFor",
    null,
    0,
    "<want>|please|can you|can yall|could you|would you|will you|put in|asking|request*|submit*|calling for|im calling to",
  ),
  cue("service", null, 0, "<service>"),
  cue(
    "question",
    "inquiry",
    1.5,
    "(can/could) (you|u|yall|ya) (tell/check/see/explain/look|send|mail|fax|transfer|give)|wonder*|(want/like/need/wanna|trying|just) (to )?(know/find out|ask|check|understand|see if|figure)|question about|have a question|a question|quick question|do you (know|cover|have|guys|all|offer|take)|does (my|the|it|that|this)|is (it|there|my|that|this|the|dr|doctor)|are (you|they|there|my)|am i|will (i|my|it|the)|do (i|u|you|they|we)|did (i|my|you)|how (much|many|long|do|does|come|can|would|often|far|soon|about)|what (is|are|does|do|time|happens|kind|s|documents|if|about|number|day|would)|whats|wheres|when (is|do|does|will|can|should|are)|whens|where (is|do|can|are|would)|which (one|tier|doctor|lab|form)|who (do|is|can|at|would|should)|whos|is there|need (a|another|to update|to change|the|my) (new card|card|copy|form|address|number|fax|letter|directory|list)|new card|change my|update my|add (her|him|my)|phone number|fax number|address|looking for (a|an|some)|checking (on|if|what|to)|just checking|calling (to see|about|on behalf|for)|in network|copay|deductible|cover (hearing|acupuncture|massage|chiropract|dental)|curious|how (it|they|that) works?",
  ),
  cue(
    "status",
    "inquiry",
    2,
    "status (of|on)|has it (gone|been)|gone through|did (you|yall|they) (get|receive)|was (it|my .*) received|heard (anything|back) (on|about)|where (are|is) (we|my|it) .. (appeal|request|claim|auth)|(checking|check) on .. (appeal|request|claim|grievance|auth*|complaint)|when (should|will|can) i (expect|hear|know)|just seeing|any (news|update|word)",
  ),
  cue(
    "smallTalk",
    null,
    0,
    "weather|raining|pouring|hot out|cold out|have a (good|blessed|nice|great)|thank you|thanks|good (morning|afternoon|evening)|bless you|hold on|one (second|moment|sec)|let me (get|find|see|grab)|my (member )?(id|birthday|date of birth|zip|name) is|as in|thats (correct|right|everything|all|it)|yes (sir|maam)|no (sir|maam)|uh huh|okay|how are you|sorry|dog|cat|grand(kids|son|daughter|baby)|the game|church|garden*",
  ),
  cue(
    "content",
    null,
    0,
    "no complaints|cant complain|nothing to complain|complain about nothing|not (upset|mad|angry|complaining)|im not (upset|mad|angry)|happy (with|to)|very happy|so helpful|appreciate|took care of|straightened|wonderful (fella|man|lady|service|nurse|person)|been (lovely|wonderful|great|helpful|so kind|so helpful)|no problem*|everything (was|is|went) (fine|great|good)|thats all done|all done|real well|(was|were) (wonderful|lovely|so nice|so kind|very helpful|great)|love my (plan|doctor|nurse)",
  ),
];

export const englishCues: CueBook = {
  classes,
  cues,
  guards: {
    thirdParty:
      "my (neighbor/friend/cousin/coworker/co worker/brother/sister/buddy/boss/pastor/landlord/roommate/brother in law/sister in law/uncle/aunt/nephew/niece) (filed/complained/appealed/said/says/told/had/got/has/was/is/s|sued|went|hates|waited|never)|(my/a) (neighbor/friend/buddy/coworker/cousin)|neighbor*|(on/in) (tv|the news|facebook|the paper|the radio)|somebody on|someone on|people say|they say on|i (read|heard|saw) (that|about|somewhere)|another (company|plan|insurance)|other (insurance|plan)|her plan|his plan|their plan|my old (plan|insurance)|last (insurance|plan)|previous (plan|insurance)|suing",
    offTopic:
      "weather|rain*|pouring|snow*|humid|damp|heat wave|hot out*|cold out*|the game|ball game|braves|pitcher|team|season|dog|cat|garden*|church|peach*|kitchen|pie|recipe|cook*|baking|the kids|grand ?(kids|son|daughter|baby|children)|government|taxes|politic*|president|traffic|gas prices|my (knees|knee|back|bones|hip|feet|joints) (is|are|hurt*|ache*|kill*)|getting old|hate getting|the movie|my show|my shows|my stories|soap opera|bingo|fishing|grocery|the lottery|casino|my (brother|brothers|sister|ex|landlord|cable|phone) (is|company|bill|suing)|internet is|tv",
    past: "already (filed/appealed/complained/fixed|straightened|resolved|explained|got|paid|took)|last (year/spring/summer/fall/winter)|years ago|back in (january|february|march|april|may|june|july|august|september|october|november|december|19[0-9]+|20[0-9]+|the)|(was/got/been) (resolved/settled/fixed|straightened|taken care)|thats (all )?(done/over|settled|water)|all done|and then they (paid|fixed|approved)|i (filed|sent in|appealed) .. (in|last|back)|i sent in|was received|it got (fixed|paid|approved|handled)|they (fixed|paid|approved) it|used to",
    hypothetical:
      "hypothetic*|if (i/somebody/someone/anybody/a person/you/one|we) (ever/wanted/want/needed/were|had|decide*|do|did)|if (it|they|its|hes|shes) (get*|is|gets|got|are|were|was) denied|in case|suppose|what happens if|what if|how (do/does/would|can) (i|you|one|someone|somebody|a person|appeals|it|that|complaints|they) .. (work|file|appeal|complain|go)|how (would|does) .. work|ever needed|just (curious|wondering|in case|want to know)|is it (possible|allowed) to|what is (an|a|the) (appeal|grievance|exception|prior)|what (does|do) .. mean|down the road|someday|thinking (about|of)|might (want|need|have)|before i",
    negated:
      "(not/dont/isnt/arent/aint/never/wasnt/no) .. (appeal/appealing/complain/complaining/complaint/complaints/grievance/upset/angry/mad/file|filing|wrong)|without (any )?(problem|complaint|trouble)*|no (complaints/complaint/problem/problems/trouble|issue|issues)|nothing (wrong|bad|to)|doesnt appeal|appeals to me|appeal to me|cant complain|not a (thing|bad)|about nothing",
  },
};
