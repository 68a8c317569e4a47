import { sign } from "./sign.ts";
import type { Sign } from "./sign.ts";

const body = "finger|thumb|hand|arm|leg|foot|toe|head|wrist|neck|eye";
const family =
  "me.|him.|her.|them|my.|mom|mother|dad|father|sister|brother|wife|husband|son|daughter|kid|kids|baby|child|neighbor|somebody|someone|he.|she.|hes|shes|guy|man|lady|woman|gentleman|people|girl|boy|dude|grandma|grandpa";
const fell =
  "slumped|slump|keeled|just dropped|he went down|she went down|just went down|fell over|went limp|limp.|toppled|slid out|slid off|face down|facedown|lying in|lying on|laying on|laid out|on the floor|on the ground|crumpled|floppy";

/** Danger to life that is told without its name: what is seen, and what was done; in English. */
export const englishVeiledDanger: readonly Sign[] = [
  sign("redFlag", "collapse", fell, family),
  sign(
    "redFlag",
    "unconscious",
    "woken|wake him|wake her|wake them|rouse|roused|come to.|come around|open his eyes|open her eyes|open their eyes|answer me|answering me|look at me|respond to me|squeeze my",
    "cant|cannot|wont|doesnt|isnt|not.|no.|barely|hard to|couldnt|stopped|trying",
  ),
  sign(
    "redFlag",
    "seizure",
    "stares.|staring.|twitch|jerking|eyes rolled|rolled back|foam|drooling",
    "minutes|just.|wont|back.|mouth|head|whole|not.|again|stop|and.",
    family,
  ),
  sign(
    "redFlag",
    "color",
    "gray|grey|putty|ashen|ashy|clammy|waxy|white as|mottled|pasty",
    "face|skin|he.|she.|hes|shes|color|looks|sweat|cold|lips|hands|baby",
  ),
  sign(
    "redFlag",
    "stroke",
    "double vision|seeing double|walk straight|cant. stand up straight|lost my balance|no balance|staggering|walking sideways|tunnel vision|half of everything|half my vision|curtain over",
  ),
  sign(
    "redFlag",
    "stroke",
    "arm|face|leg|hand|side|tongue|mouth",
    "heavy|melting|wont work|quit working|gave out|stopped working|not working|dead.|dropping|cant. hold|wont move|fell asleep and|asleep and|like rubber|sliding",
    "face|arm|suddenly|started|now|wont|sudden|all of|keep|ago|right|coffee|cup|minutes|side",
  ),
  sign(
    "redFlag",
    "stroke",
    "words|sentences|talk|speech|speaking|name",
    "arent.|wont come|cant. find|cant. say|cant. get|coming out|not coming|backwards|gibberish|makes no|wrong words|forgot his own|forgot her own|doesnt know|thick.",
  ),
  sign(
    "redFlag",
    "bleeding",
    "spurt|gush|pumping out|pouring|bleeding through|soaked through|soaking|running down|bright red|wont clot|squirting|hemorrhag",
    "blood|bleed|cut|leg|arm|hand|head|neck|nose|pad|pads|towel|feet|down|wound|stitches|surgery|and.",
  ),
  sign(
    "redFlag",
    "bleeding",
    "bleeding|bled|bloody",
    "cold|shaky|shaking|dizzy|faint|weak|feet|pale|clots|clot|blacking|since the surgery|woozy|lightheaded|puddle|towel",
  ),
  sign(
    "redFlag",
    "injury",
    "hanging on by|hanging off|cut off|chopped|ripped|torn off|crushed|caught in|ran over|run over|impaled|chainsaw|saw.|table saw|baler|axe|nail gun|machete|auger|lawnmower|mower|snowblower|tractor|severed|mangled|pinned|trapped under|sliced",
    body,
  ),
  sign(
    "redFlag",
    "injury",
    "opened up|split open|busted open|came open|burst open|insides|guts|intestine",
    "surgery|incision|stitches|wound|belly|out.|staples|stomach",
  ),
  sign(
    "redFlag",
    "poison",
    "snake|rattler|rattlesnake|black widow|scorpion|copperhead",
    "bit.|bite|bitten|stung|got me|bites",
  ),
  sign(
    "redFlag",
    "poison",
    "acid|bleach|chemical|lye|ammonia|drain cleaner|battery fluid",
    "eye|eyes|face|mouth|breathed|mixed|fumes|splash",
  ),
  sign(
    "redFlag",
    "poison",
    "gas|fumes|carbon monoxide|co alarm|co detector",
    "smell|leak|alarm|dizzy|headache|going off|sick",
    "dizzy|headache|sick|house|all of us|we.|everybody|kids|throw|sleepy",
  ),
  sign("redFlag", "heart", "defibrillator|icd|pacemaker", "shock|went off|fired|fires|zapp|beeping|jolt"),
  sign(
    "redFlag",
    "overdose",
    "narcan|naloxone",
    "didnt|not.|gave|given|second|still|again|work|need|used|where|hit him|hit her",
  ),
  sign(
    "redFlag",
    "overdose",
    "tablets|pills|tylenol|advil|aspirin|benadryl|ambien|xanax|oxy|morphine|sleeping|insulin|gummies|edibles|meds|medicine|heart pills|pressure pills",
    "lost count|bunch|handful|whole bottle|all of them|all of my|too many|by accident|by mistake|twice as|double|ten times|how many he|how many she|ate|eaten|swallowed|got into|chewed|drowsy|cant. stay awake|units instead",
    "drowsy|lost count|sleepy|wont wake|throwing|dizzy|swallowed|ate|eaten|got into|toddler|baby|kid|grandson|granddaughter|he.|she.|my son|my daughter|bunch|handful|units instead|year old",
  ),
  sign(
    "redFlag",
    "pregnancy",
    "pregnan|months along|weeks along|expecting|due in|trimester|weeks",
    "headache|head.|heads|flashing|spots|lights|swelled|swollen|blurry|seeing",
    "flashing|spots|lights|swelled|swollen|blurry|seeing|splitting|hands|vision",
  ),
  sign(
    "redFlag",
    "sepsis",
    "hundred and four|hundred and five|hundred and six|hundred four|hundred five|hundred six|one oh five|one oh four",
    // Amounts of money are told in the same words.
    "fever|temp|thermometer|degree|burning|hot|sweat|shiver|shaking|shakes|chill|stiff|confus|delirious|he.|she.|hes|shes|him.|her.|baby|toddler|kid|little one|running a|running at|reads|reading",
  ),
  sign(
    "redFlag",
    "violence",
    "breaking|broke|kicking|banging|pounding|busting|busted|smashing|trying to get|climbing|beating|beats",
    "down the door|door down|door in|the door|in the window|my window|into my house|into the house|into my apartment",
  ),
  sign(
    "redFlag",
    "violence",
    "beating|beats|kicking|punching|choking|strangling|stabbing|attacking|dragging|pushed me|pushed her|pushed him|threw me|threw her|threw him|slamming|slapping|hitting|swinging",
    "sister|mom|mother|wife|brother|girlfriend|neighbor|me.|kids|kid|her.|him.|baby|daughter|son|lady|woman",
    "right now|head|man|husband|boyfriend|he.|hes|next room|yard|stairs|wall|screaming|blood|dad|father|ex.|son|door|again|car|drunk",
  ),
  sign(
    "redFlag",
    "violence",
    "hiding|hid.|locked myself in|locked in|locked me|whisper|cant. talk loud|wont let me leave|wont let me out|wont let me go|took my phone|took my keys|holding me",
    "bathroom|closet|bedroom|from him|from her|boyfriend|husband|ex.|hes|he.|dad|door|outside|here|house|basement|room|phone",
  ),
  sign(
    "redFlag",
    "violence",
    "man|someone|somebody|stranger|intruder",
    "in my house|inside my house|in the house with|broke in|in my apartment|in my yard with",
  ),
  sign(
    "redFlag",
    "violence",
    "knife|gun|bat.|machete|axe|hammer|weapon|pistol|rifle",
    "with a|has a|hes got|coming|outside|waving|pointing|pulled|chasing|threaten|screaming",
    "door|at me|me.|us.|outside|screaming|neighbor|house|yard|kids|chasing|swinging",
  ),
  sign(
    "redFlag",
    "violence",
    "i got shot|he got shot|she got shot|been shot|was shot|shot me|shot him|shot her|shot in the",
  ),
  sign(
    "redFlag",
    "headInjury",
    "pupil|pupils",
    "bigger|different|uneven|blown|size|dilated|larger|not the same",
  ),
  sign(
    "redFlag",
    "unconscious",
    "stay awake|keep her awake|keep him awake|keeps falling asleep|keeps passing|nodding off",
    "wont|cant|cannot|not.|hit|fell|vomit|took|pills|head|hard|keeps",
  ),
  sign(
    "redFlag",
    "breathing",
    "oxygen|pulse ox|sats|o2|oximeter",
    "dropped|dropping|eighty|seventy|sixty|80|81|82|83|84|85|86|87|88|seventies|eighties|wont come up|ran out|alarm|low.",
  ),
  sign(
    "redFlag",
    "poison",
    "mushroom|mushrooms|berries|wild",
    "vomit|throwing|confus|sick|dizzy|acting",
    "ate|eaten|picked|cooked|yard|soup|all.|son|daughter",
  ),
  sign(
    "redFlag",
    "heart",
    "heart.|pulse|heart rate|heartbeat",
    "a hundred|hundred and|150|160|170|180|190|200|220",
    "spots|seeing|dizzy|faint|chest|scared|sweat|going|pounding|wont",
  ),
  sign("redFlag", "bleeding", "blood|bloods", "shooting|squirting|spraying|spurting|pumping"),
  sign(
    "redFlag",
    "burn",
    "smoke|house fire|fire.",
    "breathed|inhaled|coughing|wheez|trapped|inside|burning",
    "smoke|black|lungs|house|in there|kids|mom|room|cough",
  ),
  sign("redFlag", "allergy", "welts|hives", "voice|throat|terrible|doom|breath|face|lips|tongue|swallow"),
  sign("redFlag", "allergy", "tongue|lips", "fat.|thick.|huge|too big|tingl|tight"),
  sign(
    "redFlag",
    "injury",
    "crushed|pinned|pulled under|dragged under|trapped under|fell on top|rolled over",
    "him|her.|me.|conscious|breath|car.|door|jack|machine|tractor|truck|legs|he.|she.",
  ),
  sign(
    "redFlag",
    "pregnancy",
    "baby|babys|head.|heads|feet|cord",
    "stuck|head is out|heads out|feet first|crowning|foot is out|hanging out|wrapped",
    "out.|come.|push|labor|rest|baby|birth|first|neck",
  ),
  sign("redFlag", "chestPain", "chest", "ow.|ouch|owww|oww"),
  sign(
    "redFlag",
    "stroke",
    "mouth|face|lip.|lips|eye",
    "hanging|hangs|drags",
    "side|open|answer|talk|down|drool",
  ),
];
