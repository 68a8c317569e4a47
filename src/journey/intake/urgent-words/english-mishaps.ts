import { sign } from "./sign.ts";
import type { Sign } from "./sign.ts";

const small =
  "baby|newborn|infant|toddler|kid|kids|son|daughter|grandson|granddaughter|nephew|niece|boy|girl|child|little one|year old|month old|months old|weeks old|week old|days old";
const thinners =
  "blood thinner|blood thinners|warfarin|coumadin|eliquis|xarelto|plavix|anticoagulant|heparin";
const household =
  "bleach|weed killer|rat poison|antifreeze|windex|pinesol|pine sol|lysol|fabuloso|drano|drain cleaner|oven cleaner|ammonia|lighter fluid|gasoline|kerosene|lamp oil|tide pod|tide pods|laundry pod|detergent|perfume|nail polish|pesticide|bug spray|roach|paint thinner|turpentine|mouthwash|vape";

/** What a triage nurse asks after when something was done or befell somebody, as people answer in English. */
export const englishMishaps: readonly Sign[] = [
  sign(
    "redFlag",
    "choking",
    "stuck|lodged|caught",
    "grape|food|foods|meat|bone|coin|hot dog|candy|steak|chicken|throat|pipe|marble|popcorn|nut.",
    "throat|breath|sound|noise|come up|come out|swallow|gag|neck|drool|purple|cry|down.",
  ),
  sign(
    "redFlag",
    "headInjury",
    thinners,
    "fell|hit|cracked|bumped|slipped|banged|tripped|whacked",
    "head|face|skull|stairs|tub",
  ),
  sign(
    "redFlag",
    "headInjury",
    "cracked|hit|banged|smacked|slammed|bumped|knocked|whacked|landed on",
    "head|skull",
    "drowsy|groggy|sleepy|weird|funny|slur|ear.|knocked out|remember|not right|not acting|same question|knocked him|knocked her|staring|dent",
  ),
  sign(
    "redFlag",
    "overdose",
    "got into|getting into|got ahold|got hold|climbed up|opened",
    "pill box|pillbox|pills|medicine|meds|purse|vitamins|iron pills|gummies|pill bottle|cabinet|under the sink|edibles|nicotine",
    small,
  ),
  sign(
    "redFlag",
    "poison",
    household,
    "drank|drink.|drinking|swallowed|ate|mouth|sip.|licked|chewed|bit into|gulp|guzzled|inhaled",
  ),
  sign(
    "redFlag",
    "swallowed",
    "swallow|ate|inhaled|stuck up",
    "battery|batteries|magnet|magnets|coin|quarter|penny|nickel|screw|thumbtack|safety pin|razor|glass|bead|earring|water beads|legos",
    `${small}|he.|she.|i.`,
  ),
  sign(
    "redFlag",
    "overdose",
    "needle|syringe|heroin|meth|cocaine|fentanyl|dope|xanax|percs|perc|oxy|shot up|drugs",
    "gray|grey|blue|snoring|gurgl|wake|not moving|barely|nodding|cold|pinpoint|unrespons|seizing|breath",
  ),
  sign(
    "redFlag",
    "overdose",
    "took|taken|gave|mixed up|given",
    "twice|double|wrong pill|wrong pills|wrong meds|wrong medicine|somebody elses|someone elses|moms|dads|mixed up|wrong dose|ten times|extra dose|husbands|wifes|grandmas|grandpas",
    "dizzy|faint|sleepy|slow|throw|shak|woozy|weak|sweat|racing|pass out|what do i|out of it|hard to wake",
  ),
  sign(
    "redFlag",
    "poison",
    "mushroom|mushrooms|berries|plant|seeds|leaves",
    "hallucinat|stand|drunk|seeing things|throwing|vomit|puking|twitch",
    "ate|eaten|chewed|yard|picked|bush|woods|kid|son|daughter",
  ),
  sign(
    "redFlag",
    "poison",
    "snake|copperhead|rattler|rattlesnake|cottonmouth|scorpion|black widow|jellyfish|brown recluse",
    "got him|got her|got me|swell|woozy|bit|stung|sting|dizzy|purple|black",
  ),
  sign(
    "redFlag",
    "poison",
    "bleach|acid|chemical|glue|superglue|cleaner|pepper spray|lime.|cement|ammonia|lye|gasoline|paint",
    "eye.|eyes",
  ),
  sign(
    "redFlag",
    "heat",
    "heatstroke|heat stroke|sunstroke|heat exhaustion|stopped sweating|quit sweating|not sweating|isnt sweating|no longer sweating",
  ),
  sign(
    "redFlag",
    "heat",
    "burning hot|burning up|overheated|so hot|out in the sun|out in the heat|in the heat|hot car|hot to the touch",
    "confus|talking|passed|out of it|dizzy|throw|limp|wake|locked in|seiz|stagger|wont",
  ),
  sign(
    "redFlag",
    "heat",
    small,
    "locked in the car|left in the car|locked in a car|stuck in the car|locked in a hot|in a hot car",
  ),
  sign(
    "redFlag",
    "cold",
    "in the snow|in the cold|out in the cold|freezing|hypotherm|frostbi|froze|frozen|ice water|through the ice|icy",
    "shivering|mumbl|stiff|slur|wake|sleepy|blue|confus|black|numb|unrespons|talking",
  ),
  sign(
    "redFlag",
    "shock",
    "live wire|downed line|power line|powerline|outlet|socket|dryer|extension cord|breaker box|fuse box|taser|lightning|wire.",
    "touched|grabbed|shock|zapp|thrown|threw|jolt|electrocut|struck|stuck to",
  ),
  sign(
    "redFlag",
    "drowning",
    "went under|underwater|under water|fell in the|fell into the|pulled from|pulled him|pulled her|bottom of the|face down|river|lake|pool.|bathtub|hot tub|ocean|pond",
    "cough|foam|limp|breath|blue|lifeless|not moving|unrespon|open|choking|water up|gasping",
    `${small}|he.|she.|hes|shes|him|her|we.|my.`,
  ),
  sign(
    "redFlag",
    "burn",
    "caught fire|caught on fire|clothes|shirt|hair|gown|grease|oil.|gas.|firework|fireworks|propane|steam|battery",
    "burn|burned|burnt|on fire|exploded|blew up|splash",
    "skin|face|back|arm|hand|chest|leg|eyes|him|her|blister|charred|white",
  ),
];
