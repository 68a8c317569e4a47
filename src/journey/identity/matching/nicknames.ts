import { joinedName, plainName } from "./plain-name.ts";

/** Given names that are said for each other. A name may stand in several rows; two rows are not joined by it. */
const givenNames: readonly string[] = [
  // English
  "robert rob bob bobby robbie bert",
  "william will bill billy willie liam",
  "richard rick rich dick ricky richie",
  "james jim jimmy jamie",
  "john jack johnny jon",
  "jonathan jon jonny nathan",
  "joseph joe joey jo",
  "michael mike mick mickey mikey",
  "thomas tom tommy",
  "charles charlie chuck chas",
  "edward ed eddie ted ned",
  "theodore ted teddy theo",
  "david dave davey",
  "daniel dan danny",
  "samuel sam sammy",
  "benjamin ben benny benji",
  "anthony tony",
  "andrew andy drew",
  "matthew matt matty",
  "christopher chris kit topher",
  "nicholas nick nicky",
  "alexander alex al sandy xander",
  "steven stephen steve stevie",
  "timothy tim timmy",
  "gregory greg",
  "kenneth ken kenny",
  "ronald ron ronnie",
  "donald don donnie",
  "lawrence laurence larry lars",
  "raymond ray",
  "henry hank harry",
  "harold harry hal",
  "gerald jerry gerry",
  "patrick pat paddy",
  "philip phillip phil pip",
  "frederick fred freddie",
  "walter walt wally",
  "zachary zach zack",
  "elizabeth liz lizzie beth betty betsy eliza libby lisa",
  "margaret maggie meg peggy marge greta rita",
  "katherine catherine kathryn kate katie kathy cathy kat kitty",
  "patricia pat patty trish tricia",
  "jennifer jen jenny",
  "jessica jess jessie",
  "susan sue susie suzanne",
  "barbara barb babs barbie",
  "deborah debra deb debbie",
  "dorothy dot dottie dolly",
  "rebecca becca becky",
  "victoria vicky tori",
  "kimberly kim",
  "christine christina chris tina chrissy",
  "pamela pam",
  "sandra sandy",
  "cynthia cindy",
  "jacqueline jackie",
  "theresa teresa terry tess tessa",
  "abigail abby gail",
  "alexandra alex sandra lexi sasha",
  "samantha sam sammie",
  "eleanor ellie nell nora",
  "florence flo flossie",
  "virginia ginny ginger",
  "judith judy",
  "nancy ann",
  "mary molly polly mamie",
  // Spanish
  "francisco paco pancho frank kiko curro",
  "jose pepe chepe joseph joe",
  "guadalupe lupe lupita",
  "ignacio nacho",
  "enrique quique kike henry",
  "eduardo lalo edu edward",
  "jesus chuy chucho",
  "manuel manolo manny lolo",
  "rafael rafa rafi",
  "roberto beto rob",
  "alberto beto al",
  "antonio tono tony toni",
  "fernando nando fer",
  "gregorio goyo",
  "guillermo memo guille william",
  "luis lucho louis lou",
  "miguel migue michael mike",
  "pedro perico peter",
  "alejandro ale alex",
  "santiago santi chago",
  "vicente chente vince",
  "juan juanito john",
  "carlos charlie carlitos",
  "dolores lola loli",
  "concepcion concha conchita",
  "rosario charo chayo",
  "maria mari mary marita",
  "mercedes meche merche",
  "consuelo chelo",
  "isabel chabela isa bel",
  "graciela chela grace",
  "teresa tere",
  "pilar pili",
  "josefa pepa fina",
  "rosa rosie rosita rose",
  "ana anita annie",
  "carmen carmela mela",
  "elena nena helen",
  "beatriz bea betty",
  "gabriela gaby gabi",
  "margarita mago rita margaret",
  "veronica vero",
  // Chinese given names by their syllables, as Pinyin, Wade-Giles and Cantonese write them
  "wei wai",
  "xiao hsiao siu",
  "mei mui may",
  "hua wah hwa",
  "guang kwong kuang",
  "hong hung",
  "jian chien kin",
  "jun chun tsun",
  "xin hsin sum",
  "zhi chih chi",
  "ming meng",
  "ling lin ning",
  "qing ching tsing",
  "yu yue",
  "xue hsueh suet",
  "feng fung",
  "hui wai",
  "jie chieh kit",
  "li lai lee",
  "ying ing",
  "yi yee i",
  "guo kuo kwok",
  "xiang hsiang heung",
  "zhen chen jen",
];

/** Family names that several romanisations write differently. */
const familyNames: readonly string[] = [
  "wang wong",
  "huang hwang wong",
  "zhang chang cheung",
  "chen chan tan chin",
  "li lee lei",
  "liu lau lew",
  "zhao chao chiu jew",
  "wu ng ngo woo",
  "zhou chow chou jow",
  "xu hsu tsui hui",
  "yang yeung young",
  "lin lam lim lum",
  "guo kuo kwok quock",
  "he ho",
  "zheng cheng tseng jeng",
  "xie hsieh tse",
  "cai tsai choi choy",
  "ye yeh ip yip",
  "luo lo law",
  "liang leung leong",
  "deng teng tang",
  "tang tong",
  "feng fung",
  "ma mar",
  "guan kwan kuan",
  "mai mak",
  "situ seto szeto",
  "ouyang auyeung auyong",
];

const given = byName(givenNames);
const family = byName(familyNames);

/** Whether one given name is said for the other, whole or syllable by syllable. */
export function isSaidFor(left: string, right: string): boolean {
  if (shareRow(given, joinedName(left), joinedName(right))) return true;
  const [first, second] = [plainName(left).split(" "), plainName(right).split(" ")];
  return (
    first.length === second.length &&
    first.length > 1 &&
    first.every((part, place) => isSameOrVariant(part, second[place] ?? ""))
  );
}

/** Whether two family names are one name in two romanisations. */
export const isRomanised = (left: string, right: string): boolean =>
  shareRow(family, joinedName(left), joinedName(right));

const isSameOrVariant = (left: string, right: string): boolean =>
  left === right || shareRow(given, left, right);

type Rows = ReadonlyMap<string, ReadonlySet<number>>;

function byName(rows: readonly string[]): Rows {
  const found = new Map<string, Set<number>>();
  for (const [row, names] of rows.entries())
    for (const name of names.split(" ")) found.set(name, (found.get(name) ?? new Set()).add(row));
  return found;
}

const shareRow = (rows: Rows, left: string, right: string): boolean => {
  const others = rows.get(right);
  return others !== undefined && [...(rows.get(left) ?? [])].some((row) => others.has(row));
};
