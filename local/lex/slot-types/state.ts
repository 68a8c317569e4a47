import type { SlotReader } from "./slot-reader.ts";

const states =
  "AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,DE Delaware,DC District of Columbia,FL Florida,GA Georgia,HI Hawaii,ID Idaho,IL Illinois,IN Indiana,IA Iowa,KS Kansas,KY Kentucky,LA Louisiana,ME Maine,MD Maryland,MA Massachusetts,MI Michigan,MN Minnesota,MS Mississippi,MO Missouri,MT Montana,NE Nebraska,NV Nevada,NH New Hampshire,NJ New Jersey,NM New Mexico,NY New York,NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,OR Oregon,PA Pennsylvania,PR Puerto Rico,RI Rhode Island,SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah,VT Vermont,VA Virginia,WA Washington,WV West Virginia,WI Wisconsin,WY Wyoming"
    .split(",")
    .map((each) => ({ code: each.slice(0, 2), name: each.slice(3) }))
    // "West Virginia" before "Virginia".
    .toSorted((left, right) => right.name.length - left.name.length);
const chinese: Readonly<Record<string, string>> = {
  华盛顿: "Washington",
  加利福尼亚: "California",
  加州: "California",
  俄勒冈: "Oregon",
  纽约: "New York",
  德克萨斯: "Texas",
  德州: "Texas",
  佛罗里达: "Florida",
  伊利诺伊: "Illinois",
};

/** `AMAZON.State`: a state of the United States by name, or by its two capitals; asked for, small letters will do. */
export const readState: SlotReader = (text, { language, asked }) => {
  const named = states.find(({ name }) => new RegExp(String.raw`\b${name}\b`, "i").test(text));
  if (named) return { originalValue: named.name, interpretedValue: named.name };
  if (language === "zh") {
    const found = Object.entries(chinese).find(([name]) => text.includes(name));
    if (found) return { originalValue: found[0], interpretedValue: found[1] };
  }
  const written = asked && text.trim().length === 2 ? text.toUpperCase() : text;
  const coded = states.find(({ code }) => new RegExp(String.raw`\b${code}\b`).test(written));
  return coded ? { originalValue: coded.code, interpretedValue: coded.name } : null;
};
