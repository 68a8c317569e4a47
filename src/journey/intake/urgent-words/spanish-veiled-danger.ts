import { sign } from "./sign.ts";
import type { Sign } from "./sign.ts";

const parts = "dedo|mano|brazo|pierna|pie.|pies|cabeza|cuello|muneca|ojo|oreja";
const family =
  "mi.|me.|le.|lo.|la.|el.|mama|papa|esposo|esposa|hijo|hija|nino|nina|bebe|senor|senora|hermano|hermana|abuelo|abuela|vecino|vecina|alguien|marido|mujer|hombre|viejo|viejita|amigo|amiga";

/** Danger to life that is told without its name: what is seen, and what was done; in Spanish. */
export const spanishVeiledDanger: readonly Sign[] = [
  sign(
    "redFlag",
    "unconscious",
    "dejo de contestar|dejo de hablar|no contesta.|no me contesta.|ya no habla|no abre los ojos|ojos abiertos|no me mira|no me ve.|no esta aqui|se quedo ido|se quedo tieso|se quedo como|se fue de lado|se cayo de la silla|no vuelve|no la puedo levantar|no lo puedo levantar|no despiert|cabeceando",
    family,
    "ojos|no.|de momento|de repente|piso|silla|frio|mir|habl|contest|despert|minutos|quedo|levant",
  ),
  sign(
    "redFlag",
    "collapse",
    "tirado.|tirada.|boca abajo|en el suelo|en el piso|se desplom|se doblo|se fue para atras|cayo redond|se me fue",
    "no.|fria|frio|palid|gris|amarillo|pierna|fuerza|sin.|respir|color",
  ),
  sign(
    "redFlag",
    "color",
    "gris|palid|amarill|blanco como|cenizo|morad|fria|frio|helad",
    "cara|piel|labios|color|esta.|puso|sudando|manos|sudad|palid",
    "sudad|sudan|sudor|fria|frio|helad|respir|pecho|no.|desmay|maread|bebe|labios|puso|quedo",
  ),
  sign(
    "redFlag",
    "stroke",
    "fuerza|pierna|brazo|mano|cara|medio lado|media cara|lado",
    "se me fue|se le fue|se me cae todo|se le cae|sin fuerza|no me obedece|no obedece|no agarra|pesad|dormid|no la puedo mover|arrastra|como de trapo|colgad|derretid",
    "nada|repente|rato|minutos|horas|ahorita|cara|hablar|lado|boca|brazo|pierna|pronto|hoy|manana|asi.",
  ),
  sign(
    "redFlag",
    "stroke",
    "veo doble|ve doble|no camina derecho|no puedo caminar derecho|camina chueco|camino chueco|pierdo el equilibrio|no coordina|dice cosas raras|dice puras cosas|no sabe quien|no sabe donde|no me reconoce|no reconoce|no conoce a nadie|media vista",
  ),
  sign(
    "redFlag",
    "bleeding",
    "sangr",
    "fria|frio|tembl|maread|palid|debil|escurr|pies|toalla|desmay|coagul|desde la operacion|cirugia|charco|chorr|brot|a chorros|borbot|piern|empap|no se quita|horas",
  ),
  sign(
    "redFlag",
    "injury",
    "se corto|me corte|se arranc|se me arranc|se machuco|machucad|aplast|atrapad|sierra|motosierra|machete|hacha|podadora|maquina|le paso encima|colgand|se volo|mocho|prensad|clavo",
    parts,
  ),
  sign(
    "redFlag",
    "injury",
    "tripas|intestino|se abrio|se me abrio|se le abrio",
    "herida|operacion|panza|puntos|cirugia|ven.|fuera|salen|ve.",
  ),
  sign(
    "redFlag",
    "poison",
    "culebra|vibora|serpiente|cascabel|alacran|escorpion|viuda negra",
    "pico|mordi|muerd|picad",
  ),
  sign(
    "redFlag",
    "poison",
    "acido|cloro|quimico|amoniaco|sosa|cal.|destapacanos",
    "ojos|ojo|cara|boca|respir|mezcl|cayo",
  ),
  sign(
    "redFlag",
    "poison",
    "gas|humo|monoxido|calenton|carbon",
    "huele|fuga|alarma|maread|dolor de cabeza|vomit",
    "todos|maread|casa|ninos|dolor|vomit|sueno|dormid",
  ),
  sign(
    "redFlag",
    "heart",
    "desfibrilador|marcapasos|aparato del corazon",
    "descarga|choques|toques|dispar|patad|sonando|pitando",
  ),
  sign("redFlag", "overdose", "narcan|naloxona", "no.|puse|dio|di.|funcion|sigue|otra|desp"),
  sign(
    "redFlag",
    "overdose",
    "medicina|medicinas|pastilla|pastillas|tabletas|insulina|gotas|jarabe",
    "se comio|se tomo|se tomaron|agarro|se metio|comio|me tome|me pase|de mas|doble|no se cuantas|muchas|perdi la cuenta|por error|unidades de mas|se trago",
    "nino|nina|bebe|nieto|nieta|no se cuantas|sueno|dormid|maread|vomit|abuelo|abuela|cuenta|muchas|hijo|hija|de mas|mis.",
  ),
  sign(
    "redFlag",
    "allergy",
    "ronchas|hinch|picazon|comezon",
    "tragar|garganta|lengua|cara|aire|voz|ojos cerrad|pasar saliva",
    "no.|cierra|hinch|cuesta|dificil",
  ),
  sign(
    "redFlag",
    "pregnancy",
    "embaraz|meses|semanas|panza",
    "cabeza|lucesitas|lucecitas|luces|vista|borros|hinchad|presion|mosquitas|estrellitas",
    "lucesitas|lucecitas|luces|borros|hinchad|180|170|160|estrellitas|vista|horrible|mosquitas",
  ),
  sign(
    "redFlag",
    "violence",
    "encerrad|escondid|me escondi|no me deja salir|no nos deja salir|me quito el telefono|me quito las llaves|no puedo hablar fuerte|tumbar la puerta|rompiendo la puerta|romper la puerta|pateando la puerta|quiere entrar|se metio|se metieron|forzando",
    "casa|bano|cuarto|el.|esposo|marido|novio|ex.|hombre|puerta|closet|telefono|llaves|ventana|me.|aqui",
  ),
  sign(
    "redFlag",
    "violence",
    "hombre|alguien|desconocido|tipo|ladron",
    "dentro de mi casa|en mi casa|adentro|se metio|entro a",
    "casa|escond|miedo|ahora|aqui|adentro|cuarto",
  ),
  sign(
    "redFlag",
    "violence",
    "golpeando|pegando.|pateando|ahorcando|arrastrando|le pega|le esta pegando|agarro a golpes|aventando",
    "hermana|mama|mujer|esposa|nino|ninos|vecina|me.|hijo|hija|amiga|senora|abuela",
  ),
  sign(
    "redFlag",
    "collapse",
    "sin pulso|no tiene pulso|no le encuentro el pulso|no le encuentro pulso|no le siento el pulso|no le late",
  ),
  sign(
    "redFlag",
    "bleeding",
    "dar a luz|parto|pari.|cesarea|toalla|toallas|panal",
    "empap|sangr|chorr|mareo|maread|tras otra|coagul",
    "una|tras|mucho|toalla|sangr|mareo|maread|horas|otra",
  ),
  sign(
    "redFlag",
    "violence",
    "un tiro|balazo|tiros|disparo|le dispar|me dispar|balacera",
    "dieron|dio.|pego|pegaron|herid|sangr|metieron|pierna|pecho|cabeza|brazo",
  ),
  sign(
    "redFlag",
    "violence",
    "me mata|me va a matar|nos mata|nos va a matar",
    "dijo|hoy.|llega|miedo|amenaz|viene|borracho|esposo|marido|novio|ex.|el.",
  ),
  sign(
    "redFlag",
    "violence",
    "cuchillo|pistola|machete|bate|arma",
    "con un|con una|tiene|trae|saco|apunt|persig|amenaz",
    "me.|nos.|puerta|afuera|gritando|esposo|hijo|el.|vecino",
  ),
  sign(
    "redFlag",
    "breathing",
    "oxigeno|saturacion|oximetro",
    "bajo|bajando|ochenta|setenta|80|81|82|83|84|85|86|87|88|marca|cayo",
  ),
  sign("redFlag", "headInjury", "pupila|pupilas", "grande|diferente|distint|tamano|dilatad"),
  sign(
    "redFlag",
    "poison",
    "hongos|setas|plantas|semillas",
    "vomit|maread|confund|raro|mal.",
    "comio|comimos|comi.|todos|sopa|nino|nina",
  ),
  sign(
    "redFlag",
    "diabetic",
    "insulina",
    "mas insulina|de mas|doble|de la cuenta|demasiad|dos veces|me equivoque",
    "tembl|sud|confund|maread|no sabe|dormid|fria|frio|raro",
  ),
  sign(
    "redFlag",
    "pregnancy",
    "meses|semanas|embaraz|panza",
    "no siento que se muev|no he sentido|no se siente|no lo he sentido|no la he sentido",
  ),
  sign(
    "redFlag",
    "burn",
    "quemando la casa|incendio|fuego|lumbre|humo",
    "adentro|atrapad|respir|tosiendo|ahog|salir|ninos|mama",
  ),
  sign(
    "redFlag",
    "heart",
    "se me para el corazon|se me esta parando el corazon|se le para el corazon|el corazon se me para",
  ),
  sign(
    "redFlag",
    "seizure",
    "brincos|brincando|sacudidas|temblando|tieso|tiesa",
    "piso|suelo|cama|ojos|espuma|baba",
  ),
  sign("redFlag", "breathing", "respidar|respidad|respisar|resirar|rrespirar|respirrar"),
];
