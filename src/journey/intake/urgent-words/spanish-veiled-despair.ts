import { sign } from "./sign.ts";
import type { Sign } from "./sign.ts";

/** Thoughts of dying that are told without the word: what is at hand, and what will not be needed any more; in Spanish. */
export const spanishVeiledDespair: readonly Sign[] = [
  sign(
    "selfHarm",
    "means",
    "pistola|cuerda|soga|mecate|navaja|cuchillo|escopeta|arma|lazo",
    "tengo|en la mano|compre|cargada|aqui|lista|listo|conmigo|en la mesa|amarr",
  ),
  sign(
    "selfHarm",
    "means",
    "puente|vias|tren|azotea|barranco|techo|balcon|rio.|carretera",
    "parad|sentad|orilla|tirar|avent|brinc|salt|viendo para abajo|me quedo mirando|meterme|acabar",
  ),
  sign(
    "selfHarm",
    "means",
    "guardad|guardando|juntando|juntad|escondiendo|ahorrando|tengo listas|tengo ahi",
    "pastillas|medicina|medicinas|morfina|frasco|insulina|veneno",
  ),
  sign(
    "selfHarm",
    "means",
    "cuantas pastillas|cuanta insulina|que dosis|dosis mortal|dosis letal|cuantas se necesitan|cuanto se necesita",
    "morir|matar|mortal|letal|no despertar|dormir|muere|fuerte",
  ),
  sign(
    "selfHarm",
    "means",
    "seguro|poliza|pagan|paga",
    "se quita la vida|quite la vida|se mata|suicid|uno mismo|por su propia|quitarse",
  ),
  sign(
    "selfHarm",
    "farewell",
    "diganle|digale|dile|diles|avisenle",
    "perdon|perdonen|perdone|quise|quiero mucho|amo|lo intente|no fue su culpa|adios",
  ),
  sign(
    "selfHarm",
    "farewell",
    "esta noche|hoy|manana|proxima semana|despues de hoy|ya no voy a|ya no estare|no voy a estar|no estare|ultima vez|por ultima|donde voy|a donde voy|ya no me va|ya no hara falta|ya no me hace falta|ya no los voy|ya no voy a necesitar|cuando ya no este",
    "se acaba todo|acaba todo|termina todo|todo se acaba|se termina|ultima vez|no voy a estar|ya no estare|no estare|no voy a necesitar|ya no necesito|no me hace falta|ya decidi|me voy para siempre|adios para siempre|seguro|cita|despedir|despido|llamo|mis perros|mis hijos|sin mi",
    "acaba|termina|decidi|estare|estar|necesit|ultima|falta|siempre|despid|despedir",
  ),
  sign(
    "selfHarm",
    "farewell",
    "regale|regalando|regalo|regalado|reparti|repartiendo|dejo encargado|deje encargado",
    "mis cosas|sus cosas|mi ropa|su ropa|mi perro|su perro|mis anillos|todo|mi gato|reloj",
    "falto yo|ya no|adios|despid|no necesito|todo|ya.|solo|tranquil|gracias",
  ),
  sign(
    "selfHarm",
    "burden",
    "carga.|estorbo|estorb|inutil|no sirvo|no valgo|nadie me extran|nadie me va|a nadie le importo|sobro.|basura|nadie me quiere",
    "soy|para todos|familia|nadie|sin mi|hijos|mejor|vida|mundo|nada|mejor si",
  ),
  sign(
    "selfHarm",
    "suicide",
    "carta de despedida|nota de despedida|se mata.|se va a matar|se quiere hacer algo|se queria matar|se queria morir|queria matar|se quiso matar|me quiero hacer algo|me voy a hacer algo|hacerme una locura|hacer algo malo|no hay salida|no veo salida|no le veo salida|unica salida|irme de este mundo|irme de una vez|irme para siempre|de irme|no sufrir mas|dejar de sufrir|descansar de todo|descanso de todo|descansar para siempre|descansar de una vez|dormir para siempre|irme con dios|que dios me lleve|que me lleve dios|dios me recoja|reunirme con|alcanzar a mi|irme con mi|no le hallo sentido|no hallo sentido|para que sigo|ya para que|que mas da si me|me da igual vivir|me da lo mismo vivir|da igual si vivo|no quiero amanecer|no amanecer|ya no amanec|ojala no amanec|ojala me muera|no merezco vivir|no deberia vivir|mejor no haber nacido|no haber nacido|miedo de mi mism|miedo de lo que|no confio en mi mism|pensamientos feos|pensamientos malos|ideas feas|cosas feas en la cabeza|voces que me|oigo voces|dejarme morir|dejame morir|dejenme morir|acabar de una vez|acabo con todo|terminar todo esto",
  ),
  sign(
    "selfHarm",
    "refusal",
    "deje de tomar|deje de ponerme|deje de comer|no me pongo|ya no me tomo|ya no voy a la dialisis|no voy a la dialisis|tire mis",
    "a ver si|para ya no|para que se acabe|descans|morir|de una vez|que pase|acab|para que|adrede|a proposito",
  ),
  sign(
    "selfHarm",
    "selfHarm",
    "cortadas|cortes|marcas|cicatrices|quemaduras|rasgun",
    "brazos|brazo|piernas|munecas|muneca|muslos|panza",
    "el mismo|ella misma|se hace|se las hace|se los hace|yo mism|esconde|tapa|mangas|se las|navaja|me hago",
  ),
  sign(
    "selfHarm",
    "suicide",
    "quiero ir con|quiero irme con|quiere irse con|me voy con",
    "dios|mi mama|mi esposo|mi esposa|el senor|cielo|mi hijo|mi hija|mi viejo",
  ),
  sign(
    "selfHarm",
    "suicide",
    "este mundo|esta vida|de la vida",
    "me voy|irme|dejar|salir|quitarme|cansad|fecha",
  ),
  sign(
    "selfHarm",
    "suicide",
    "me mato|si me muero|si me quito la vida|me quito la vida",
    "paga|pagan|seguro|hijos|poliza|hoy|esta noche|ya.",
  ),
  sign(
    "selfHarm",
    "selfHarm",
    "a proposito|adrede",
    "queme|corte|golpe|lastim|pastillas|tome|rasgun|otra vez",
  ),
  sign(
    "selfHarm",
    "farewell",
    "cuando yo no este|cuando no este|cuando ya no este|si yo falto|cuando yo falte|cuando me haya ido|si algo me pasa",
    "cuid|hijos|perro|gato|digan|encarg|dinero|seguro|casa",
  ),
  sign(
    "selfHarm",
    "farewell",
    "puse fecha|tengo fecha|escogi el dia|escogi la fecha|ya tengo el dia|tengo un plan|ya tengo plan",
    "irme|me voy|mundo|acab|todo|listo|lista|para.",
  ),
  sign(
    "selfHarm",
    "farewell",
    "antes de hacerlo|antes de irme|una ultima vez|por ultima vez",
    "habl|voz|despedir|alguien|oir|escuch|decir",
  ),
  sign(
    "selfHarm",
    "harmBoth",
    "llevarme a mis hijos|llevarme al bebe|los dos juntos|me llevo a mis hijos|irnos los dos|irnos juntos",
    "carro|puente|rio.|cielo|acabar|pastillas|morir",
  ),
  sign(
    "selfHarm",
    "means",
    "carro|camioneta|volante|troca|manejando",
    "contra|poste|arbol|barranco|tren|barda|trailer",
    "pienso|ganas|tirar|estrellar|aventar|soltar|cerrar los ojos|chocar",
  ),
  sign(
    "selfHarm",
    "suicide",
    "no hubiera nacido|nunca hubiera nacido|acabar con mi sufrimiento|acabar con mi dolor|acabar con este dolor|terminar con mi sufrimiento|terminar con este dolor",
  ),
];
