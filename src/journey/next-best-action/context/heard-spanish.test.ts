import { expect, test } from "vitest";
import { said } from "../fake-moment.ts";
import { heardTopics, topics } from "./heard-topics.ts";
import type { Topic } from "./heard-topics.ts";

/** At least eight ways to bring each topic up, parted by strokes. */
const sentences: Readonly<Record<Topic, string>> = {
  bill: `Me llegó una factura por la resonancia | ¿Por qué me cobraron dos veces? | No entiendo esta factura | ¿Cuánto les debo? |
    Me llegó la cuenta del hospital | La factura está mal | Me volvieron a cobrar | Me mandaron a una agencia de cobranza`,
  claimDenied: `Me negaron el reclamo | Rechazaron mi solicitud | No me cubrieron la cirugía | ¿Por qué no lo cubren? |
    Me llegó una carta de denegación | Mi reclamo fue negado | No quisieron pagar la resonancia | La operación no está cubierta`,
  claim: `¿En qué va mi reclamo? | Quiero saber el estado de una reclamación | ¿Ya le pagaron al doctor? ¿Ya pagaron? | Mandé un reclamo en mayo |
    ¿Cuándo llega mi reembolso? | No entiendo la explicación de beneficios | ¿Ya procesaron la visita? | Mi claim sigue pendiente`,
  coverage: `¿Cubren la acupuntura? | ¿Mi plan cubre lentes? | ¿Está cubierta la vacuna? | ¿Qué beneficios tengo? |
    ¿Incluye el dentista? | ¿La vacuna sale gratis? | ¿Me cubren en México? | ¿Pagan por los aparatos, pagan los aparatos?`,
  priorAuthorization: `Necesito una autorización previa | Estoy esperando la autorización | ¿Ya aprobaron mi cirugía? | El doctor pidió la autorización |
    ¿Cuál es el estado de mi autorización? | Falta la aprobación del estudio | ¿Me autorizaron la resonancia? | Sigo sin autorización para la terapia`,
  missingDocument: `¿Qué documentos les faltan? | Ya mandé los papeles | Me piden los mismos papeles | Mi doctor envió las notas médicas |
    ¿Recibieron mis documentos? | ¿Qué papeles necesitan de mí? | Los documentos no llegaron | Tengo que entregar un comprobante de ingresos`,
  idCard: `Perdí mi tarjeta del seguro | No me ha llegado la tarjeta | Necesito una tarjeta nueva | Quiero otra tarjeta de miembro |
    Mi tarjeta de identificación tiene mal el nombre | No encuentro mi tarjeta | ¿Me mandan un duplicado de la tarjeta? | ¿Cuándo llega mi tarjeta de seguro?`,
  findProvider: `Busco un dermatólogo | ¿Me recomienda un cardiólogo? | ¿Hay un pediatra cerca de mi casa? | Necesito un doctor que hable español |
    ¿El doctor Pérez está en la red? | Quiero encontrar una clínica | ¿Aceptan mi seguro? | Estoy buscando un especialista`,
  primaryCare: `Quiero cambiar de doctor | ¿Quién es mi médico de cabecera? | Necesito otro doctor primario | Mi doctora se jubiló |
    Me asignaron un doctor que no conozco | Quiero escoger otro... quiero elegir un nuevo doctor | No tengo médico primario | Mi médico ya no está`,
  refill: `Necesito resurtir mi receta | Se me acabaron las pastillas | Me quedé sin insulina | Mi receta ya no sirve, está la receta vencida |
    ¿Me renuevan, pueden renovar la receta? | Se me está acabando la medicina | Quiero pedir un refill | Me quedan pocas pastillas`,
  medicineCost: `La medicina está muy cara | ¿Por qué cuesta tanto la insulina? | Subió el precio de mi medicamento | ¿Hay un genérico? |
    Me cobraron mucho por la medicina | El inhalador es carísimo | ¿Cuánto es el copago de la receta? | Mis pastillas cuestan mucho`,
  premium: `Me subió la prima | ¿Por qué aumentó la prima del plan? | Mi mensualidad es más alta | ¿Cuándo pago la prima mensual? |
    El plan subió mucho | La prima es muy alta | El pago mensual cambió | Quiero pagar la prima de este mes`,
  paymentTrouble: `No puedo pagar esto | No me alcanza el dinero | ¿Hay un plan de pagos? | Estoy atrasada con los pagos |
    No tengo dinero ahora | ¿Dan ayuda financiera? | ¿Puedo pagarlo en partes? | No podemos pagar la prima`,
  leaving: `Quiero cancelar mi plan | Me voy a cambiar a otro seguro | Quiero dejar el seguro | Quiero cambiarme de plan |
    Pienso salirme del plan | Voy a buscar otra aseguradora | Quiero dar de baja la póliza | Encontré un seguro más barato en otra compañía`,
  newJob: `Empecé a trabajar | Perdí mi trabajo | Me despidieron | Tengo un nuevo empleo |
    Me acabo de jubilar | Ahora tengo seguro por mi trabajo | Mi esposo perdió su empleo | Cambié de trabajo en mayo`,
  turning26: `Mi hijo cumple 26 en marzo | Va a cumplir veintiséis | Mi hija ya tiene 26 años | ¿Qué pasa cuando cumpla 26? |
    ¿Lo sacan de mi seguro por la edad? | Cuando cumpla los 26 ¿qué hacemos? | Él cumplió 26 ayer | Ya casi tiene veintiséis años`,
  turning65: `Voy a cumplir 65 | ¿Cuándo me inscribo en Medicare? | Mi esposo cumple sesenta y cinco | Ya tengo 65 años |
    ¿Califico para Medicare? | ¿Cómo es la parte B de Medicare? | Quiero aplicar para Medicare | Cumplo los 65 en junio`,
  moved: `Me mudé el mes pasado | Nos acabamos de mudar | Tengo una nueva dirección | Quiero cambiar mi dirección |
    Nos vamos a mudar en junio | Mi dirección está mal, tienen la dirección vieja | Cambié de domicilio | Acabo de mudarme`,
  otherInsurance: `Tengo otro seguro | Estoy en el seguro de mi esposo | ¿Quién paga primero? | También tengo Medicaid |
    Tengo dos seguros | ¿Cuál es el seguro primario? | Preguntan por la coordinación de beneficios | Mi hijo tiene otro seguro por su papá`,
  cost: `¿Cuánto cuesta la resonancia? | ¿Cuánto voy a pagar? | ¿Cuál es mi copago? | ¿Cuánto me cobran por la consulta? |
    ¿Ya cumplí el deducible? | ¿Me da un estimado para la cirugía? | ¿Cuánto sale de mi bolsillo? | ¿Qué precio... cuánto costaría el examen?`,
  benefitLimit: `¿Cuántas sesiones me quedan? | ¿Cuántas visitas cubre? | Se acabaron mis terapias | ¿Hay un límite de visitas? |
    ¿Me quedan terapias, cuántas terapias? | ¿Cuál es el máximo de sesiones? | Ya se me agotaron las sesiones | ¿Cuántos viajes tengo?`,
  appointment: `Tengo una cita el viernes | Quiero sacar una cita | Necesito cambiar mi cita | Se me pasó la cita |
    ¿Cuándo es mi próxima cita? | Quiero agendar una mamografía | Necesito una consulta con el doctor | ¿Me ayuda a programar un examen?`,
  ride: `Necesito transporte | No tengo carro | No tengo quien me lleve | Ya no puedo manejar |
    No hay forma de llegar a la cita | ¿Hay un taxi para ir al hospital? | Nadie me puede llevar a la clínica | ¿Cómo llego a mi cita?`,
  interpreter: `Mi mamá necesita un intérprete | No hablo inglés | ¿Alguien que hable español? | No entiende bien, no entiende inglés |
    ¿Me puede traducir la carta? | ¿Hay un traductor? | Quiero hablar en español | ¿Hay alguien que habla mi idioma?`,
  telehealth: `¿Puedo hacer una consulta por video? | ¿Cubren telemedicina? | Quiero una cita virtual | ¿Puedo ver al doctor por internet? |
    ¿Hay telesalud? | ¿Puede ser una cita por teléfono? | Quiero hablar con el médico por video | Hicimos una videollamada`,
  hospital: `Salí del hospital ayer | Me dieron de alta | Mi papá está internado en el hospital | Me operaron la semana pasada |
    Estuve en el hospital | La llevamos a emergencias | Lo hospitalizaron | Fui a la sala de emergencias`,
  symptoms: `Tengo fiebre | Me duele la rodilla | Estoy mareada | Me siento mal |
    Tengo dolor de espalda | Tengo los pies hinchados | Está vomitando | Tengo el azúcar alta`,
  overwhelmed: `Estoy abrumada | Ya no puedo más | No sé por dónde empezar | Son tantos doctores |
    Cuido a mi mamá yo sola | Es demasiado para mí | No puedo con todo | No tengo quien me ayude`,
  representative: `Tengo un poder notarial de mi mamá | ¿Mi hija puede hablar por mí? | Soy su tutora legal | Quiero autorizar a mi hijo para que hable |
    Es mi representante autorizado | Llamo en nombre de mi papá, en su nombre | Quiero que mi esposo llame por mí | Doy permiso para hablar con mi hermana`,
  promise: `Me prometieron que llamarían | Me dijeron que me iban a llamar | Nunca me llamaron | Quedaron en mandar la carta |
    Sigo esperando la llamada | Nadie me devolvió la llamada | Dijo que lo iban a arreglar | Quedaron de avisarme`,
  calledBefore: `Ya llamé la semana pasada | Es la tercera vez que llamo | Ya les expliqué todo | He hablado con ustedes tres veces |
    ¿Cuántas veces tengo que llamar? | Estoy llamando otra vez | Hablé ayer con alguien | No es la primera vez`,
  appeal: `Quiero apelar | ¿Cómo pongo una apelación? | No estoy de acuerdo con la decisión | Pido una reconsideración |
    Quiero disputar la negación | Que revisen otra vez mi caso | Quiero una revisión externa | ¿Cuándo deciden mi apelación?`,
  complaint: `Quiero poner una queja | Quiero hablar con un supervisor | La enfermera fue grosera | Me trataron muy mal |
    Qué mal servicio | Me colgaron el teléfono | Es una falta de respeto | Quiero quejarme`,
  survey: `Contesté su encuesta | Me mandaron una encuesta | Quiero calificar el servicio | Les puse una mala calificación |
    El cuestionario era largo | Di una mala nota | ¿Dónde dejo mis comentarios sobre el servicio? | La encuesta de la llamada pasada`,
  credentialing: `¿Cómo va la acreditación? | Necesito enviar mis credenciales | Queremos entrar en la red | Ya actualicé mi CAQH |
    Quiero ser proveedor participante | ¿Recibieron la solicitud de proveedor? | Queremos agregar un doctor al grupo | ¿Cuánto tarda la credencialización?`,
  portal: `No puedo entrar a mi cuenta | Olvidé mi contraseña | ¿Lo puedo ver en línea? | ¿Está en la página web? |
    La aplicación no funciona | ¿Cómo uso el portal? | No me deja iniciar sesión | ¿Puedo hacerlo por internet?`,
};

const found = (words: string): readonly Topic[] => [...heardTopics(said(words)).keys()];

test.each(topics)("people bring up %s in at least eight ways", (topic) => {
  const ways = sentences[topic].split("|").map((each) => each.trim());
  expect(ways.length).toBeGreaterThanOrEqual(8);
  expect(ways.filter((words) => !found(words).includes(topic))).toEqual([]);
});

/** What sounds like a topic and is none: each may bring up nothing at all. */
test.each([
  "No necesito transporte",
  "No llamo por la factura",
  "No es por el reclamo",
  "Mi prima me dijo que llamara",
  "A mi vecina le negaron la cirugía",
  "Una amiga mía tiene fiebre",
  "La factura de la luz está cara",
  "Perdí mi tarjeta de crédito",
  "Un momento, por favor",
  "Quiero hablar con un representante",
  "Esto es un dolor de cabeza",
  "Olvide lo del transporte",
  "Ya tengo cita",
  "No tengo problema con mi tarjeta del seguro",
  "Muchas gracias por su ayuda",
  "¿Cómo se llama usted?",
  "Se me acabó la paciencia",
  "Mi compañera se mudó",
  "¿Por qué nadie pidió la autorización?",
])("“%s” brings up nothing", (words) => expect(found(words)).toEqual([]));

test.each([
  ["No es por la factura, es por mi tarjeta del seguro", ["idCard"]],
  ["No necesito transporte pero necesito un intérprete", ["interpreter"]],
  ["Mi esposo no tiene como llegar a su cita, no tenemos carro", ["appointment", "ride"]],
] as const)("“%s” brings up what is meant", (words, meant) => expect(found(words)).toEqual(meant));
