import { sign } from "./sign.ts";
import type { Sign } from "./sign.ts";

const hurts =
  "hurt|pain|ache|aching|achin|tight|pressure|pressing|crush|squeez|heav|burn|killing me|stab|sharp|explod|elephant|weight on|discomfort|numb";
const notBreathing =
  "cant. breath|cannot breath|can not breath|cant. breth|cant. breeth|cant. brethe|couldnt breath|not breath|isnt breath|stopped breath|barely breath|hardly breath|struggling to breath|trouble breath|difficulty breath|hard to breath|short of breath|out of breath|gasping|catch my breath|catch his breath|catch her breath|cant. get air|cant. get any air|cant. get enough air|no air|suffocat|unable to breath|having a hard time breath|wheezing so|breathing stopped|cant. hardly breath|breathing is getting worse|breathing really fast|breathing funny";
const people =
  "he|hes|she|shes|they|mom|mother|dad|father|husband|wife|son|daughter|baby|kid|child|toddler|grandma|grandmother|grandpa|brother|sister|friend|roommate|partner|boyfriend|girlfriend|neighbor|infant|newborn|i|im|my|uncle|aunt|somebody|someone";

/** English as people in danger, or beside somebody in danger, say and type it. */
export const englishSigns: readonly Sign[] = [
  sign("redFlag", "chestPain", "chest|heart.|breastbone|sternum", hurts),
  sign(
    "redFlag",
    "chestPain",
    "chest pain|chestpain|heart attack|heartattack|cardiac arrest|angina|heart stopped|heart is stopping",
  ),
  sign(
    "redFlag",
    "heart",
    "heart.|pulse",
    "racing|pounding|skipping|flutter|out of my chest|irregular|wont slow",
    "dizzy|faint|pass out|passing out|cant|wont|out of my chest|sweat|scared|light",
  ),
  sign(
    "redFlag",
    "armAndJaw",
    "left arm|jaw",
    "numb|pain|hurt|tingl|ache",
    "sweat|chest|arm|jaw|nause|short",
  ),
  sign("redFlag", "breathing", notBreathing),
  sign(
    "redFlag",
    "breathing",
    "breath.|breathe|breathing",
    "cant|cannot|stop.|stopped|trouble|struggling|shallow|worse|no.|barely|hardly|not.|isnt|blue",
  ),
  sign(
    "redFlag",
    "breathing",
    "asthma",
    "attack|inhaler",
    "not working|isnt working|doesnt work|doesnt help|not helping|cant|bad|worse|isnt helping|ran out",
  ),
  sign(
    "redFlag",
    "blue",
    "lips|face|fingers|skin|turning|turned|going|looks|hes|shes|baby is",
    "blue|purple|gray and",
  ),
  sign(
    "redFlag",
    "stroke",
    "having a stroke|had a stroke just|think its a stroke|stroke symptoms|sign of a stroke|signs of a stroke|stroke right now|a stroke|stroke.",
  ),
  sign("redFlag", "stroke", "face|mouth|smile|eyelid", "droop|numb|sagging|lopsided|crooked|twisted|slid"),
  sign(
    "redFlag",
    "stroke",
    "speech|words|talking|talk|speak",
    "slur|garbled|jumbled|not making sense|arent making sense|mumbl|dont make sense|cant. get|come out wrong|coming out wrong|arent coming out|suddenly cant|makes no sense|nonsense",
  ),
  sign(
    "redFlag",
    "stroke",
    "cant. speak|cant. talk|unable to speak|cant. lift|cant. raise|cant. move|cant. feel|couldnt lift|couldnt move",
  ),
  sign(
    "redFlag",
    "stroke",
    "one side|left side|right side|half|arm|leg",
    "numb|weak|paralyz|went dead|cant. move|limp|no feeling|gone dead",
  ),
  sign(
    "redFlag",
    "stroke",
    "suddenly|sudden|all of a sudden|went",
    "blind|cant. see|vision|lost sight|confused|confusion",
  ),
  sign(
    "redFlag",
    "stroke",
    "cant. see|cannot see|cant. hardly see",
    "suddenly|sudden|out of|one eye|anything|everything|right now|dark|blurry|black|headache|hours|minutes|at all",
  ),
  sign(
    "redFlag",
    "headache",
    "headache|head",
    "worst|thunderclap|explod|splitting and|worse than ever|never felt|like this before|cracked open",
  ),
  sign(
    "redFlag",
    "headInjury",
    "hit|banged|cracked|bumped|fell|smashed|head injury",
    "head",
    "throwing up|vomit|confus|sleepy|wont wake|out cold|bleed|passed out|unconscious|dizzy|blood|not making",
  ),
  sign(
    "redFlag",
    "bleeding",
    "bleed|blood|bloody",
    "wont stop|cant. stop|not stopping|doesnt stop|everywhere|a lot|lots|gushing|pouring|heavy|heavily|soak|profuse|pool|spurting|cant. get it to stop|bad.|badly|bleeding out|won t stop|so much|keeps|hours|pregnan|weeks|hemorrhag",
  ),
  sign(
    "redFlag",
    "bleeding",
    "coughing|cough|vomit|throwing|threw|throw|puk|spitting|spit|peeing|poop|stool",
    "blood",
  ),
  sign(
    "redFlag",
    "bleeding",
    "hemorrhag|bleeding out|bleeding to death|severed|cut off my|cut off his|cut my wrist|artery|gunshot|been shot|got shot|stabbed",
  ),
  sign(
    "redFlag",
    "unconscious",
    "unconscious|unresponsive|not responding|wont respond|isnt responding|doesnt respond|not waking|wont wake|cant. wake|not awake|collaps|blacked out|passed out|passing out|pass out|fainted|going to faint|about to faint|feel faint|out cold|cant. wake",
  ),
  sign("redFlag", "unconscious", people, "wake up|waking up", "wont|not|cant|isnt|trying|doesnt"),
  sign("redFlag", "choking", "choking."),
  sign("redFlag", "choking", "choking|chokin|choked|chocking", people),
  sign("redFlag", "choking", "stuck", "throat|airway|windpipe"),
  sign("redFlag", "allergy", "anaphyla|anafila"),
  sign(
    "redFlag",
    "allergy",
    "epipen|epi pen|epi.",
    "used|gave|jab|inject|stuck|didnt|isnt|wearing|wore off|second dose|another dose|still|how do i use|cant. find|after",
  ),
  sign(
    "redFlag",
    "allergy",
    "throat|tongue|lips|face|airway",
    "swell|swollen|closing|closed up|tightening|puffing|closing up|clos",
  ),
  sign(
    "redFlag",
    "allergy",
    "allergic|allergy|stung|bee sting|peanut|shellfish",
    "breath|swell|throat|severe|bad reaction|hives all|face|lips|tongue",
  ),
  sign(
    "redFlag",
    "overdose",
    "overdos|od.|oded|i odd.|he odd.|she odd.|odd on|poisoned|poisoning|too many pills|whole bottle|entire bottle|all the pills|all my pills|all her pills|all his pills|bottle of pills|handful of pills|carbon monoxide|fentanyl",
  ),
  sign(
    "redFlag",
    "overdose",
    "took|taken|swallowed|drank|drunk|ate|eaten|swallow|got into",
    "too many|too much|bleach|antifreeze|poison|pills|battery|detergent|cleaner|chemical|double dose|magnet|drain|medicine cabinet|my blood pressure pills|grandmas pills|rat",
  ),
  sign(
    "redFlag",
    "seizure",
    "having a seizure|a seizure|seizing|seizure wont|seizures|convuls|fit and|shaking uncontrollab|seizure right|been seizing",
  ),
  sign(
    "redFlag",
    "diabetic",
    "blood sugar|sugar|glucose|diabetic|insulin",
    "pass|faint|unconscious|confus|wont wake|dropping|dropped to|has dropped|crash|30|35|40|45|50|500|600|shak|too low|really low|super low|very low|cant. wake|too much|coma|way too",
  ),
  sign(
    "redFlag",
    "pregnancy",
    "pregnan|weeks along|trimester|in labor|water broke|contractions",
    "bleed|blood|not moving|stopped moving|severe|early|passed out|cant. feel the baby|seizure|pushing|coming now|weeks|falling|fell|headache and",
  ),
  sign(
    "redFlag",
    "pregnancy",
    "baby",
    "not moving|stopped moving|hasnt moved|isnt moving|not kicking|stopped kicking|coming now|coming right now|hasnt kicked|not felt",
  ),
  sign(
    "redFlag",
    "infant",
    "baby|newborn|infant|month old|week old|weeks old|months old|toddler",
    "not breathing|isnt breathing|blue|limp|wont wake|unresponsive|fever|floppy|wont eat|choking|seizure|swallow|not eating|grunting|turning|wont stop crying and",
  ),
  sign(
    "redFlag",
    "burn",
    "burn.|burned|burnt|burns|scald|boiling|on fire|electrocut|electric shock|shocked",
    "bad.|badly|severe|face|chest|skin|whole|body|blister|arm|leg|hand|water|all over|outlet|fire|third degree|charred|peeling|unconscious|oil|not moving",
  ),
  sign(
    "redFlag",
    "abdomen",
    "stomach|belly|abdomen|abdominal|side",
    "worst|unbearable|excruciating|cant. stand|doubled over|rigid|hard as|ripping|tearing|agony|screaming",
  ),
  sign("redFlag", "drowning", "drowning|drowned|pulled out of the pool|under water|underwater", people),
  sign(
    "redFlag",
    "crash",
    "car accident|car crash|accident|crash|hit by a car|run over|fell off",
    "bleed|cant. move|unconscious|neck|hurt bad|trapped|just happened|just now|right now|not moving|blood|hurt really|roof|ladder",
  ),
  sign("redFlag", "broken", "bone", "sticking out|through the skin|poking out"),
  sign(
    "redFlag",
    "sepsis",
    "fever|temperature",
    "stiff neck|confus|104|105|106|wont come down and|seizure|delirious|hallucinat|shaking chills|purple rash|wont wake|lethargic",
  ),
  sign(
    "redFlag",
    "collapse",
    "on the floor|on the ground|fell down|found him|found her|fell",
    "not moving|cant. move|isnt moving|unable to move|wont move|cant. get up|isnt responding|not responding|wont answer|and cant|no answer|out cold",
  ),
  sign(
    "redFlag",
    "dying",
    "im dying|i am dying|going to die|gonna die|is dying|hes dying|shes dying|i think im dying|about to die|feel like im dying|dying here|might die",
  ),
  sign(
    "redFlag",
    "ambulance",
    "call 911|need 911|dial 911|get 911|911 please|911 now|call an ambulance|need an ambulance|send an ambulance|get an ambulance|send help|need the paramedics|call the paramedics|send paramedics|ambulance now|ambulance right|need a ambulance|medical emergency|its an emergency|this is an emergency|life threatening|emergency please|is an emergency right",
  ),
  sign(
    "redFlag",
    "violence",
    "hitting me|beating me|beat me|choked me|choking me|strangl|is abusing|abusing me|abuses me|hurting me|going to hurt me|gonna hurt me|going to kill me|gonna kill me|kill. me.|threatened me with|has a gun|has a knife|hes got a gun|raped|sexually assault|assaulted me|attacked me|im not safe|not safe at home|afraid for my life|afraid hell|scared hell|hits me",
  ),
  sign(
    "redFlag",
    "harmOthers",
    "hurt|kill|stab|shoot|harm|strangle",
    "someone|somebody|people|my baby|my kids|my husband|my wife|my boss|them all|my mother|him.|her.|the baby|my child|everyone",
    "want|going to|gonna|about to|thinking|thoughts|urge|might|afraid i|scared i|ill",
  ),
  sign(
    "selfHarm",
    "suicide",
    "suicid|kill myself|killing myself|kill my self|killmyself|kms|unalive|end my life|ending my life|take my life|taking my life|take my own life|end it all|ending it all|end things|end myself|hang myself|hanging myself|shoot myself|jump off|drown myself|overdose on purpose|off myself|better off dead|better off without me|wish i was dead|wish i were dead|wish i wasnt alive|wish i wouldnt wake|wish i could just die|wish i could die|hope i dont wake|not want to wake up|dont want to wake up|dont wanna wake up|never wake up|no reason to live|nothing to live for|no point in living|no point living|no point anymore|no point in going on|whats the point of living|dont see the point anymore|tired of living|tired of life|tired of being alive|cant. go on|cant. go on anymore|cant. live like this|dont want to live|dont wanna live|do not want to live|dont want to be alive|dont wanna be alive|dont want to be here|dont wanna be here|dont want to exist|not want to be here|do not want to be here|not be here anymore|stop existing|disappear forever|want to die|wanna die|wanting to die|want to be dead|ready to die|rather be dead|rather die|rather not be alive|better if i was dead|better if i died|better if i were gone|wants to die|wanna end it|want to end it|going to end it|ready to end it|gonna end it|thinking of ending|thinking about ending|thinking about dying|cant. do this anymore|cant. take it anymore|done with life|done living|give up on life|giving up on life|goodbye note|suicide note|said goodbye to everyone|world would be better|life isnt worth|life is not worth|not worth living|take all my pills|wrote a note|plan to die|planning to die|everyone would be better off",
  ),
  sign(
    "selfHarm",
    "selfHarm",
    "cut|cutting|hurt|hurting|harm|harming|burning|injur|hit|starv",
    "myself|my self|himself|herself|themselves|themself",
  ),
  sign("selfHarm", "selfHarm", "cut.|cutting|slit|slitting|slash", "my wrist|my wrists|my arms|my veins"),
  sign(
    "selfHarm",
    "selfHarm",
    "kill|killing|end|take|taking|ending|hang|shoot",
    "himself|herself|themselves|themself|his life|her life|his own life|her own life|their life",
  ),
  sign(
    "selfHarm",
    "selfHarm",
    "self harm|selfharm|self injur|slit my|slitting my|cutting again|cutting helps|cutting is the only|burning helps",
  ),
];
