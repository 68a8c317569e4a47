import { expect, test } from "vitest";
import { findSlotValue } from "./find-slot-value.ts";

/** A Sunday. */
const today = new Date("2026-11-22T00:00:00Z");
const read = (localeId: string, type: string, text: string, asked = true) =>
  findSlotValue({ localeId, slotTypes: new Map() }, `AMAZON.${type}`, text, { today, asked })
    ?.interpretedValue ?? null;

test.each([
  ["en_US", "Date", "tomorrow", "2026-11-23"],
  ["en_US", "Date", "next Friday please", "2026-11-27"],
  ["en_US", "Date", "in three days", "2026-11-25"],
  ["en_US", "Date", "two weeks ago", "2026-11-08"],
  ["en_US", "Date", "next week", "2026-W48"],
  ["en_US", "Date", "May 14", "2027-05-14"],
  ["en_US", "Date", "the 14th", "2026-12-14"],
  ["es_US", "Date", "el catorce de mayo de mil novecientos setenta y nueve", "1979-05-14"],
  ["es_US", "Date", "14/5/1979", "1979-05-14"],
  ["es_US", "Date", "mañana", "2026-11-23"],
  ["es_US", "Date", "el próximo viernes", "2026-11-27"],
  ["zh_CN", "Date", "一九七九年五月十四号", "1979-05-14"],
  ["zh_CN", "Date", "1979年5月14日", "1979-05-14"],
  ["zh_CN", "Date", "后天", "2026-11-24"],
  ["zh_CN", "Date", "下周五", "2026-11-27"],
  ["en_US", "Time", "3:30 pm", "15:30"],
  ["en_US", "Time", "half past nine in the morning", "09:30"],
  ["en_US", "Time", "noon", "12:00"],
  ["en_US", "Time", "15:00", "15:00"],
  ["en_US", "Time", "at three", null],
  ["es_US", "Time", "a las tres y media de la tarde", "15:30"],
  ["zh_CN", "Time", "下午三点半", "15:30"],
  ["en_US", "Number", "four one two", "412"],
  ["es_US", "Number", "cuarenta y dos", "42"],
  ["zh_CN", "Number", "四十二", "42"],
  ["en_US", "Duration", "two hours and ten minutes", "PT2H10M"],
  ["en_US", "Duration", "a week", "P1W"],
  ["es_US", "Duration", "tres días", "P3D"],
  ["zh_CN", "Duration", "两个小时", "PT2H"],
  ["en_US", "Percentage", "fifty percent", "50%"],
  ["zh_CN", "Percentage", "百分之二十", "20%"],
  ["en_US", "PhoneNumber", "(555) 555-0142", "5555550142"],
  ["en_US", "PhoneNumber", "12 34", null],
  ["es_US", "PhoneNumber", "cinco cinco cinco cinco cinco cinco cero uno cuatro dos", "5555550142"],
  ["en_US", "EmailAddress", "rosa at example dot com", "rosa@example.com"],
  ["es_US", "EmailAddress", "rosa arroba example punto com", "rosa@example.com"],
  ["en_US", "FirstName", "my name is Rosa Testmember", "Rosa"],
  ["en_US", "LastName", "Rosa Testmember", "Testmember"],
  ["es_US", "FirstName", "me llamo Rosa", "Rosa"],
  ["zh_CN", "FirstName", "我叫小明", "小明"],
  ["en_US", "FirstName", "no", null],
  ["en_US", "City", "I live in Testville", "Testville"],
  ["en_US", "City", "I don't know", null],
  ["en_US", "State", "West Virginia", "West Virginia"],
  ["en_US", "State", "wa", "Washington"],
  ["en_US", "Country", "from Canada", "Canada"],
  ["en_US", "Confirmation", "yeah that's fine", "Yes"],
  ["en_US", "Confirmation", "no thank you", "No"],
  ["en_US", "Confirmation", "I'm not sure", "Don't know"],
  ["es_US", "Confirmation", "sí, claro", "Yes"],
  ["zh_CN", "Confirmation", "不是", "No"],
  ["zh_CN", "Confirmation", "对的", "Yes"],
  ["en_US", "FreeFormInput", " <b>it hurts</b> ", "<b>it hurts</b>"],
  ["en_US", "UKPostalCode", "ex11ex", "EX1 1EX"],
  ["en_US", "StreetName", "Example Street", "Example Street"],
  ["zh_CN", "AlphaNumeric", "四一二九零七三三五", "412907335"],
])("%s AMAZON.%s: %j is %s", (localeId, type, text, value) => {
  expect(read(localeId, type, text)).toBe(value);
});

test.each(["City", "FreeFormInput", "FirstName", "StreetName"])(
  "AMAZON.%s is not taken from words that were no answer to it",
  (type) => {
    expect(read("en_US", type, "what happened to my claim", false)).toBeNull();
  },
);
