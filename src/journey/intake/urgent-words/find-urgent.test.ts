import { expect, test } from "vitest";
import { findUrgent, soundsCalm } from "./find-urgent.ts";

test.each([
  ["my chest feels so tight", "redFlag"],
  ["he slumped over in his chair and doesn't answer me", "redFlag"],
  ["there is a man in my house, I'm hiding in the closet", "redFlag"],
  ["se le cayó la cara de un lado y no le salen las palabras", "redFlag"],
  ["老伴突然答非所问，路也走不直", "redFlag"],
  ["I have saved up all my pills", "selfHarm"],
  ["you can cancel my appointment, I won't be here next week", "selfHarm"],
  ["ya regalé mi ropa y mis cosas, ya no las necesito", "selfHarm"],
  ["我走了以后请照顾好我的孩子", "selfHarm"],
  ["she takes Eliquis and slipped and hit her face", "redFlag"],
  ["my grandson got into my purse and ate some of the iron pills", "redFlag"],
  ["he grabbed a downed power line and got thrown", "redFlag"],
  ["se cayó al río y tosió mucha agua", "redFlag"],
  ["no ha orinado desde ayer y está desvariando", "redFlag"],
  ["孩子舔了除草剂", "redFlag"],
  ["他在太阳下晒了半天，滚烫，叫不应", "redFlag"],
  ["no one would even notice if I disappeared", "selfHarm"],
  ["ya dejé todo en orden, nomás llamo para despedirme", "selfHarm"],
  ["日子我都选好了，就想消失", "selfHarm"],
] as const)("“%s” is heard as %s", (text, kind) => {
  expect(findUrgent(text)?.kind).toBe(kind);
});

test.each([
  "I got a bill for the ambulance",
  "my father had a stroke in 2019 and is doing great now",
  "the bill for my heart attack last year",
  "I nearly had a heart attack when I saw the premium",
  "is there a class on suicide prevention",
  "¿me cubre la ambulancia el seguro?",
  "el derrame de mi papá fue el año pasado, ya está bien",
  "casi me da un infarto con la factura",
  "去年中风住院的账单",
  "排队排得累死了",
  "sangre para el examen",
  "the hurricane is coming, can I get extra pills",
  "my son choked on a coin years back and is fine",
  "¿me cambian la silla de ruedas de mi papá?",
  "me despidieron del trabajo, ¿cuánto me dura el seguro?",
  "mi carta no llegó",
  "我打电话问过，现在又说不能报",
])("“%s” is no danger", (text) => {
  expect(findUrgent(text)).toBeNull();
});

test("what happens now is danger, among whatever paperwork it is said", () => {
  expect(findUrgent("I'm calling about a bill but my chest hurts right now")?.code).toBe("chestPain");
  expect(findUrgent("my dad had a stroke in 2019 and now his face is drooping")?.code).toBe("stroke");
  expect(findUrgent("quería pagar la factura pero ahorita me duele el pecho")?.kind).toBe("redFlag");
});

test("a hundred and six is a fever, and an amount of money is none", () => {
  expect(findUrgent("his temperature reads a hundred and six")?.code).toBe("sepsis");
  expect(
    findUrgent("my premium goes up from two hundred and six to four hundred and twelve dollars"),
  ).toBeNull();
});

test("despair stays despair beside a bill", () => {
  expect(findUrgent("does the life insurance pay out if you do it yourself")?.kind).toBe("selfHarm");
});

test("everyday words one letter away from danger are not danger", () => {
  for (const text of [
    "I strongly disagree",
    "quiero quejarme",
    "I'm starting next week",
    "la salud de mi hijo",
  ])
    expect(findUrgent(text), text).toBeNull();
});

test("bills, the past and sayings sound calm; what is happening does not", () => {
  expect(soundsCalm("my chest x-ray came back clean")).toBe(true);
  expect(soundsCalm("your app crashed and burned")).toBe(true);
  expect(soundsCalm("my chest hurts")).toBe(false);
  expect(soundsCalm("the bill came and I can't breathe")).toBe(false);
});
