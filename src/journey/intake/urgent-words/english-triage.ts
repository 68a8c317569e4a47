import { sign } from "./sign.ts";
import type { Sign } from "./sign.ts";

const small =
  "baby|newborn|infant|toddler|kid|kids|son|daughter|grandson|granddaughter|nephew|niece|boy|girl|child|little one|year old|month old|months old|weeks old|week old|days old";
const thinners =
  "blood thinner|blood thinners|warfarin|coumadin|eliquis|xarelto|plavix|anticoagulant|heparin";
const low =
  "20|22|24|25|26|27|28|29|31|32|33|34|36|37|38|39|41|42|43|44|46|47|48|49|thirties|twenties|forties";

/** What a triage nurse asks after in who is taken ill, as people answer in English. */
export const englishTriage: readonly Sign[] = [
  sign(
    "redFlag",
    "chestPain",
    "chest",
    "sitting on|standing on|sits on|band around|vise|vice|brick|ton of|pian",
  ),
  sign(
    "redFlag",
    "chestPain",
    "chest",
    "pressure|tight|pain|hurt|heav|ache|burn|squeez",
    "let up|go away|wont quit|wont ease|thru my|sweat|jaw|left arm|down my arm|between my shoulder|clammy|nitro",
  ),
  sign(
    "redFlag",
    "chestPain",
    "breastbone|chest|heart.",
    "rubbing|clutch|grabb|clench|pounding on|holding his|holding her",
  ),
  sign(
    "redFlag",
    "heart",
    "heart.|heartbeat|pulse",
    "stopping|stops|skipping|racing|pounding|going crazy|out of control",
    "starting|starts|black out|pass out|dizzy|faint|about to|all over|then",
  ),
  sign(
    "redFlag",
    "collapse",
    "about to|going to|gonna|think im|feel like im|feels like im",
    "pass out|black out|collapse|faint",
  ),
  sign("redFlag", "color", "gray|grey|pale|ashen|white as", "clammy|sweat|sweaty|faint|shaking and"),
  sign(
    "redFlag",
    "stroke",
    "mouth wont|tongue wont|arm wont|hand wont|leg wont|legs wont|fingers wont|words wont|eye wont|mouth isnt working|hand isnt working|arm isnt working|leg isnt working|find the words|get the words out|forgot how to talk|forgot how to speak|talking gibberish|talking nonsense|talking crazy|like hes drunk|like shes drunk|like im drunk|acting drunk",
  ),
  sign(
    "redFlag",
    "stroke",
    "eye|eyes|vision|sight",
    "went black|went dark|went blind|gone dark|gone black|curtain|went gray|just gone|disappeared",
    "eye|see|suddenly|just.|now|down|minutes|morning|came",
  ),
  sign(
    "redFlag",
    "confused",
    "doesnt know where|doesnt know who|didnt know who|doesnt recogni|didnt recogni|doesnt know me|doesnt know us|didnt know me|doesnt know what day|doesnt know his|doesnt know her|thinks its nineteen|talking to people",
    "suddenly|now|today|morning|fever|all of|just.|woke|since|yesterday|started|peed|tonight|hours",
  ),
  sign(
    "redFlag",
    "breathing",
    "couple words|few words|one word|two words|three words|full sentence|whole sentence|finish a sentence",
    "at a time|cant|only|between|getting out|without",
  ),
  sign(
    "redFlag",
    "breathing",
    "inhaler|nebulizer|rescue puffer|puffer",
    "isnt doing|not doing|isnt touching|not touching|aint working|aint helping|no help|nothing is|doing nothing|six times|five times|ten puffs",
  ),
  sign(
    "redFlag",
    "breathing",
    "ribs|belly|nostrils|neck",
    "suck|pulling in|sinking in|flaring",
    "breath|air|baby|he.|she.",
  ),
  sign(
    "redFlag",
    "breathing",
    "stopping breathing|stops breathing|stop breathing|quit breathing|quits breathing|forgets to breathe|forgetting to breathe",
    `${small}|he.|she.|hes|shes|then|now|starts|turn`,
  ),
  sign(
    "redFlag",
    "breathing",
    "gulping|gurgling|agonal|death rattle|like a fish|snoring funny|snoring weird",
    "breath|air|answer|wake|he.|hes|she.|shes|wont|now",
  ),
  sign(
    "redFlag",
    "bleeding",
    "blood|bleeding|fluid",
    "ear.|ears|eyes",
    "fell|hit|coming|from|head|crash|stairs",
  ),
  sign("redFlag", "bleeding", "coffee grounds|coffee ground"),
  sign(
    "redFlag",
    "bleeding",
    "tarry|black poop|black stool|black stools|bloody stool|blood in the toilet|toilet is full|toilet bowl",
    "faint|dizzy|weak|pass|blood|lightheaded|woozy|clots",
  ),
  sign(
    "redFlag",
    "bleeding",
    "nosebleed|nose bleed|nose is bleeding",
    `hour|stop|dizzy|minutes|clots|${thinners}`,
  ),
  sign(
    "redFlag",
    "bleeding",
    "placenta|pad.|pads|tampon|gauze|bandage",
    "come out|every hour|every half|half hour|an hour|every few|minutes|clots|soak",
    "blood|bleed|clots|soak|birth|baby|dizzy",
  ),
  sign(
    "redFlag",
    "allergy",
    "itch|itchy|itching|hives|rash|welts|swell|swollen|flush",
    "all over|everywhere|antibiotic|new med|the shot|ate|nuts|sting|stung|bit.|peanut|shrimp|penicillin|new pill|vaccine|bee.|wasp",
    "swallow|throat|chest|breath|lips|tongue|dizzy|faint|wheez|voice|hoarse|puking|vomit|face",
  ),
  sign(
    "redFlag",
    "collapse",
    "on the kitchen floor|on the bathroom floor|on the bedroom floor|on the living room floor|on the garage floor|bottom of the stairs|foot of the stairs|in the driveway|in the bathtub|on the couch",
    "cold|answer|not moving|isnt moving|wont|unrespons|limp|hurt|stiff|blood|get up|wake|breath|not talking",
  ),
  sign(
    "redFlag",
    "collapse",
    "doing cpr|start cpr.|started cpr|starting cpr|do cpr on|needs cpr|need cpr|no pulse|a pulse|lifeless|not breathin",
  ),
  sign(
    "redFlag",
    "seizure",
    "a fit.|the fit.|fits.|an episode|convuls|shaking all over|shaking bad",
    "minutes|going for|wont stop|still going|back to back|another one|in a row|eyes|foam|drool|floor",
  ),
  sign(
    "redFlag",
    "diabetic",
    "sugar|sugars|glucose",
    `${low}|30|35|40|45|50|low.|lo.`,
    "juice|swallow|wake|awake|confus|shak|sweat|pass|faint|weird|acting|limp|slur|cant|wont|out of it|soda|candy",
  ),
  sign(
    "redFlag",
    "diabetic",
    "diabetic|insulin|sugar",
    "soaking wet|soaked|sweat|awake|out of it|confus|shaking|acting|fruity|mean.",
    "wake|awake|cant|wont|answer|out of it|confus|talking|eat|drunk|breath|drench|soak|sweat",
  ),
  sign(
    "redFlag",
    "infant",
    "baby|newborn|infant|weeks old|week old|month old|days old|preemie",
    "wont feed|wont nurse|wont cry|not feeding|or feed|wont latch and|wet diaper|hasnt peed|sunken|hard to wake|stopping breath|stops breath|pauses|soft spot|turned blue|went stiff|wont open|gray|floppy|rag doll|ragdoll|high pitched",
  ),
  sign(
    "redFlag",
    "labor",
    "head.|heads|foot|feet|arm.|cord|butt",
    "coming out|come out|came out|showing|hanging|sticking out|i see|can see|feel the|crowning|between my legs",
    "baby|babys|labor|water|push|home|pregnan|contraction|birth|cord",
  ),
  sign(
    "redFlag",
    "labor",
    "having the baby|baby is coming|babys coming|baby coming|giving birth|delivering|have to push|need to push|contractions|water broke|in labor",
    "right now|car.|at home|still home|bathroom|alone|on the way|help|cant make|cord|green|blood|bleed|minute|two minutes|too early|not due",
  ),
  sign(
    "redFlag",
    "sepsis",
    "fever|chills|103|104|105|temp.|infect|shivering",
    "doesnt know|out of it|nonsense|sense|peed|confus|out of his head|out of her head|mottled|rigors|stop shaking|stiff neck|blotchy|wont wake|talking crazy|barely awake|purple spots|red streak",
  ),
  sign(
    "redFlag",
    "urine",
    "hasnt peed|not peed|no pee|stopped peeing|cant. pee|cannot pee|catheter|havent peed|unable to pee",
    "fever|yesterday|chills|shak|confus|belly|swollen|all day|bursting|agony|pain",
  ),
  sign(
    "redFlag",
    "testicle",
    "testicle|testicles|ball.|balls|nuts|scrotum|testicular",
    "twist|swollen|severe|sudden|killing|throw|worst|agony|puk|excruciat|swelled|purple",
  ),
  sign(
    "redFlag",
    "abdomen",
    "stomach|belly|gut|abdomen|appendix|aneurysm|back.",
    "like a board|like a rock|hard as|rigid|straighten|curled up|doubled|burst|ruptur|tearing|ripping|stabbing so|swollen and hard",
  ),
  sign(
    "redFlag",
    "allergy",
    "having an allergic reaction|having a reaction to|having a bad reaction|allergic reaction right|going into shock|anaphylactic",
  ),
  sign(
    "redFlag",
    "ambulance",
    "send someone|send somebody|get someone here|need help|come quick|come fast",
    "fast|quick|now.|hurry|right away|please hurry|dying|breath",
  ),
  sign(
    "redFlag",
    "dying",
    "hes dead|shes dead|he is dead|she is dead|theyre dead|hes gone cold|is coding.|are coding.|flatlin|code blue",
    "think|i.|patient|hes|shes|my.|oh.|please|help",
  ),
  sign(
    "redFlag",
    "armAndJaw",
    "arm.|jaw|shoulder|back.",
    "hurt|ache|pain|heavy",
    "sick to my stomach|nause|sweaty|sweating|clammy|short of breath",
  ),
  sign(
    "redFlag",
    "heart",
    "terrible is happening|something is wrong|somethings wrong|something bad",
    "heart.|chest|brain|inside me",
  ),
  sign("redFlag", "seizure", "eyes rolled|eyes are rolled|eyes rolling|rolling back in"),
];
