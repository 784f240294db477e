//! Spanish.
//!
//! Words that are harmless alone are listed in the phrases that promise: "seguro" is also
//! insurance, "mejor" is also better, "probado" is also tried.

use super::{System, Words};

// A word a line would be a file of its own length.
#[rustfmt::skip]
pub(super) const WORDS: Words = Words {
    banned: &[
        "es seguro", "es segura", "son seguros", "son seguras", "totalmente seguro",
        "totalmente segura", "completamente seguro", "completamente segura", "seguro y eficaz",
        "segura y eficaz", "tratamiento seguro", "medicamento seguro", "opción segura",
        "forma segura", "manera segura", "sin riesgo", "sin riesgos", "sin peligro", "el mejor",
        "la mejor", "los mejores", "las mejores", "estándar de oro", "patrón oro", "patrón de oro",
        "gran avance", "avance revolucionario", "revolucionari*", "reinicia*", "reinicio",
        "resetea*", "recablea*", "reprograma*", "reconecta tu cerebro", "reconecta su cerebro",
        "reconecta el cerebro", "cura", "curas", "curan", "curar", "curará", "curó", "curado",
        "curada", "curados", "curadas", "curación", "no adictiv*", "no crea adicción",
        "no causa adicción", "no provoca adicción", "milagr*", "cambia la vida", "cambiar la vida",
        "cambiará la vida", "cambia vidas", "cambia tu vida", "cambia su vida", "cambió mi vida",
        "comprobado", "comprobada", "comprobados", "comprobadas", "está probado", "está probada",
        "eficacia probada", "científicamente probad*",
    ],
    likelihood: &[
        "raro", "rara", "raros", "raras", "raramente", "frecuente", "frecuentes", "frecuentemente",
        "infrecuente", "infrecuentes", "común", "comunes", "comúnmente", "probable", "probables",
        "probablemente", "improbable", "improbables",
    ],
    numbers: &[
        ("cero", 0), ("un", 1), ("uno", 1), ("una", 1), ("dos", 2), ("tres", 3), ("cuatro", 4),
        ("cinco", 5), ("seis", 6), ("siete", 7), ("ocho", 8), ("nueve", 9), ("diez", 10),
        ("once", 11), ("doce", 12), ("quince", 15), ("veinte", 20), ("treinta", 30),
        ("cuarenta", 40), ("cincuenta", 50), ("cien", 100), ("ciento", 100), ("mil", 1000),
        ("millón", 1_000_000),
    ],
    one_in: &["en", "en cada", "de cada", "de entre", "entre"],
    // "1 de cada 100" is how Spanish says "1 of 100".
    one_in_hundred: true,
    of: &["de", "de cada", "de entre"],
    out_of: &["de cada", "de entre"],
    articles: &["las", "los", "la", "el", "cada", "un", "una", "estas", "estos", "esas", "esos"],
    people: &[
        "personas", "pacientes", "adultos", "adultas", "hombres", "mujeres", "veteranos",
        "veteranas", "civiles", "jóvenes", "niños", "niñas", "participantes", "usuarios",
        "usuarias", "voluntarios", "voluntarias",
    ],
    points_part_thousands: true,
    suicide: &[
        "suicid*", "autolesi*", "quitarse la vida", "quitarme la vida", "quitarte la vida",
        "acabar con su vida", "acabar con mi vida", "acabar con tu vida", "acabar con todo",
        "terminar con su vida", "terminar con mi vida", "terminar con tu vida", "hacerse daño",
        "hacerme daño", "hacerte daño", "se haga daño", "lastimarse", "lastimarme", "lastimarte",
        "matarse", "matarme", "matarte", "querer morir", "quiero morir", "quiere morir",
        "quiero morirme", "quiere morirse", "deseos de morir", "ganas de morir",
    ],
    headache: &["dolor de cabeza"],
    weakness: &["debil*", "débil*"],
    hit: &["golpe*"],
    sitter: &["acompañante"],
    chest: &["pecho"],
    seizure: &["convulsi*"],
    waking: &["despierta*", "despertar"],
    first: &["primero", "antes"],
    compounded: &[
        "compuesta", "compuestas", "compuesto por una farmacia", "preparado magistral",
        "preparados magistrales", "fórmula magistral", "fórmulas magistrales",
        "farmacia de preparación", "farmacia de compuestos", "farmacias de compuestos", "magistral",
        "magistrales",
    ],
    home_use: &[
        "uso en casa", "uso en el hogar", "ketamina en casa", "pastilla en casa",
        "pastillas en casa", "dosis en casa", "tomarla en casa", "tomarlo en casa",
        "tomada en casa", "tratamiento en casa", "tratamiento en el hogar", "por correo",
    ],
    status: &[
        "aprobad*", "aprobación", "aprueba", "aprobó", "autorizad*", "fuera de indicación",
        "fuera de etiqueta", "fuera de la etiqueta", "registrada", "registrado", "off label",
    ],
    left_open: &[
        "pregunt*", "consult*", "verifi*", "puede variar", "pueden variar", "puede ser distinta",
    ],
    comparison: &[
        "placebo", "en comparación", "comparado con", "comparada con", "comparados con",
        "comparación", "comparar", "que con", "frente a", "con quetiapina", "con tec",
        "tras la tec", "después de la tec", "sin ketamina", "sin el medicamento", "sin medicamento",
        "otro grupo", "midazolam",
    ],
    time: &[
        "minuto*", "hora", "horas", "día", "días", "semana*", "mes", "meses", "año", "años",
        "sesión", "sesiones", "visita*", "dosis", "goteo*", "inyección", "inyecciones", "corto",
        "cortos", "breve", "breves", "corto plazo", "largo plazo",
    ],
    trial_time: &["tratamiento", "ensayo", "ensayos", "estudio", "estudios"],
    parts: &["parte", "partes"],
    benefit: &[
        "ayuda", "ayudan", "ayudó", "ayudar", "ayudado", "beneficio*", "alivi*", "mejora",
        "mejoran", "mejoró", "mejorar", "mejoría", "mejor", "eficaz", "eficaces", "calma*",
        "tranquil*", "sin síntomas", "esperanza*", "funciona", "funcionan", "funcionó",
    ],
    harm: &[
        "riesgo*", "daño", "daños", "dañino*", "efecto secundario", "efectos secundarios",
        "peligro*", "empeora*", "peor", "peores", "náusea*", "vómito*", "vomitar", "mareo*",
        "ansie*", "ansios*", "pánico", "miedo", "asusta*", "confus*", "dolor", "doloroso*",
        "sangrado*", "convulsi*", "desmay*", "abuso", "adicc*", "adict*", "sobredosis", "vejiga",
        "presión arterial", "recaída*", "recae*", "recay*", "vuelve", "volvió", "murió", "muerte*",
        "advert*", "advierte*",
    ],
    estimate: &["por lo general", "alrededor", "cerca de", "unos", "unas", "aproximadamente"],
    estimate_twice: &[
        "por lo general unos", "por lo general unas", "por lo general cerca de",
        "por lo general alrededor de",
    ],
    product: &[
        "spravato", "aerosol nasal", "espray nasal", "spray nasal", "goteo*", "infusi*",
        "inyecci*", "pastilla", "pastillas",
    ],
    against: &[
        "no debe recibir", "no debe tomar", "no debe usar", "no debe tener", "no deben recibir",
        "no deben tomar", "no deben usar", "no debería recibir", "no debería tomar",
        "no puede recibir", "descarta", "descartan", "queda descartad*", "quedan descartad*",
        "no se recomienda", "no se aconseja", "no está recomendad*", "contraindicad*",
        "contraindicaci*", "motivo en contra", "motivos en contra", "razón en contra",
        "razones en contra",
    ],
    on_label: &[
        "ficha técnica", "fichas técnicas", "prospecto", "prospectos", "etiqueta", "etiquetas",
        "cualquier forma", "todas las formas", "ninguna forma", "cualquiera que sea",
        "sea cual sea",
    ],
    untested: &[
        "no se ha probado", "no se han probado", "no ha sido probad*", "no han sido probad*",
        "nunca se ha probado", "nunca se han probado", "sin probar", "nadie ha probado",
        "nadie lo ha probado", "nadie la ha probado", "no se probó", "no se probaron",
    ],
    other_names: &[
        ("manejar", "conducir"), ("maneje", "conduzca"), ("maneja", "conduce"),
        ("ideas de suicidio", "pensamientos de suicidio"),
        ("ideas suicidas", "pensamientos de suicidio"),
        ("evaluación extra", "más controles"),
    ],
    no_figure: &[
        "no hay cifra para comparar", "no hay cifras para comparar", "ninguna cifra para comparar",
        "sin cifra de comparación", "no tenemos cifra de comparación",
        "no tenemos una cifra de comparación", "no hay cifra de comparación",
        "no da cifra*", "no da ninguna cifra", "cifra con la que comparar",
        "cifras con las que comparar",
    ],
    months: &[
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
        "octubre", "noviembre", "diciembre",
    ],
    ends: &[
        "hasta", "termina", "terminan", "acaba", "acaban", "vence", "vencen", "fin de", "fines de",
        "final de", "finales de", "último día", "expira",
    ],
    may_change: &[
        "puede cambiar", "pueden cambiar", "podría cambiar", "podrían cambiar",
        "puede haber cambiado", "pueden haber cambiado", "puede terminar", "pueden terminar",
        "puede acabar", "pueden acabar", "podría terminar", "podría acabar",
        "puede haber terminado", "pregunte si", "pregunte qué", "pregunte a", "pregunte en",
        "consulte",
    ],
    systems: &[
        System {
            regions: &["us"],
            words: &[
                "medicaid",
                "parte b de medicare", "control de envenenamientos", "junta que",
                "ley estatal", "leyes estatales", "regla federal",
                "reglas federales", "ley federal", "dea", "hipaa", "la fda lo diga",
                "que la fda diga", "diga la fda", "a la fda", "lista iii",
                "advertencia de recuadro", "advertencias de recuadro",
            ],
            named: &["EE. UU.", "Estados Unidos", "estadounidense"],
        },
        System {
            regions: &["us", "ca"],
            words: &["atención de urgencia", "clínica de urgencias", "urgent care"],
            named: &["EE. UU.", "Canadá"],
        },
        System { regions: &["us", "au"], words: &["medicare"], named: &["EE. UU.", "Australia"] },
        System {
            regions: &["uk"],
            words: &["el nhs", "nhs 111", "clase b", "dvla", "gmc", "cqc"],
            named: &["Reino Unido", "Inglaterra", "Escocia", "Gales", "Irlanda del Norte", "británic"],
        },
        System { regions: &["ca"], words: &["health canada"], named: &["Canadá"] },
        System { regions: &["au"], words: &["pbs", "tga", "ahpra"], named: &["Australia"] },
        System { regions: &["nz"], words: &["medsafe", "pharmac"], named: &["Nueva Zelanda"] },
    ],
    times: &[
        ("onset", &["empieza", "lo siente", "se siente"]),
        ("strongest", &["más fuerte", "más intenso"]),
        ("fades", &["la mayor parte", "casi todo"]),
        ("leave", &["listo para irse", "lista para irse", "irse"]),
        ("visit", &["visita completa", "visita entera", "toda la visita"]),
    ],
    units: &[
        ("minuto", 1), ("minutos", 1), ("hora", 60), ("horas", 60), ("día", 1440), ("días", 1440),
    ],
    up_to: "a",
    half: &["y media", "y medio"],
};
