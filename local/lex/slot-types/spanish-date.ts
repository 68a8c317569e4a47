const translated: readonly (readonly [RegExp, string])[] = [
  [/\bpasado manana\b/g, "day after tomorrow"],
  [/\b(?:anteayer|antier)\b/g, "day before yesterday"],
  [/\bmanana\b/g, "tomorrow"],
  [/\bayer\b/g, "yesterday"],
  [/\bhoy\b/g, "today"],
  [/\b(?:la )?(?:proxima semana|semana que viene|siguiente semana)\b/g, "next week"],
  [/\besta semana\b/g, "this week"],
  [/\bla semana pasada\b/g, "last week"],
  [/\b(?:en|dentro de) ([\w ]{1,20}?) (dia|semana)s?\b/g, "in $1 $2"],
  [/\bhace ([\w ]{1,20}?) (dia|semana)s?\b/g, "$1 $2 ago"],
  [/\b(?:el )?proximo (?=lunes|martes|miercoles|jueves|viernes|sabado|domingo)/g, "next "],
  [/\b(lunes|martes|miercoles|jueves|viernes|sabado|domingo) pasado\b/g, "last $1"],
  [/\blunes\b/g, "monday"],
  [/\bmartes\b/g, "tuesday"],
  [/\bmiercoles\b/g, "wednesday"],
  [/\bjueves\b/g, "thursday"],
  [/\bviernes\b/g, "friday"],
  [/\bsabado\b/g, "saturday"],
  [/\bdomingo\b/g, "sunday"],
  [/\benero\b/g, "january"],
  [/\bfebrero\b/g, "february"],
  [/\bmarzo\b/g, "march"],
  [/\babril\b/g, "april"],
  [/\bmayo\b/g, "may"],
  [/\bjunio\b/g, "june"],
  [/\bjulio\b/g, "july"],
  [/\bagosto\b/g, "august"],
  [/\bsep?tiembre\b/g, "september"],
  [/\boctubre\b/g, "october"],
  [/\bnoviembre\b/g, "november"],
  [/\bdiciembre\b/g, "december"],
  [/\bdia\b/g, "day"],
  [/\bsemana\b/g, "week"],
];

/**
 * The words of a Spanish date as English ones; numbers are figures already. "14 de mayo de mil 900 79" becomes
 * "14 may 1979", and "14/5/1979", day first where it must be, becomes "5/14/1979".
 */
export function spanishToEnglish(text: string): string {
  const words = translated.reduce((said, [spanish, english]) => said.replace(spanish, english), text);
  return words
    .replace(/\bmil (\d00) (\d{2}) y (\d)\b/g, (_all, hundreds: string, tens: string, unit: string) =>
      String(1_000 + Number(hundreds) + Number(tens) + Number(unit)),
    )
    .replace(/\bmil (\d00) (\d{1,2})\b/g, (_all, hundreds: string, rest: string) =>
      String(1_000 + Number(hundreds) + Number(rest)),
    )
    .replace(/\b2 mil(?: (\d{1,2}))?\b/g, (_all, rest?: string) => String(2_000 + Number(rest ?? 0)))
    .replace(
      /\bdel? (?=\d|january|february|march|april|may|june|july|august|september|october|november|december)/g,
      "",
    )
    .replace(/\b(1[3-9]|2\d|3[01])[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b/g, "$2/$1/$3");
}
