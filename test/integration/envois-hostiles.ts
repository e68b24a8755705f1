import fc from "fast-check";
import { parametresDuChemin, type Route } from "../../shared/api/route.ts";
import type { Envoi } from "../un-envoi.ts";

/** In every value that is sent: what comes back or is written down somewhere is seen. */
export const CANARI = "canari7Qx";

/** A key that no route knows: whatever stands beside it, the body is wrong. */
const INTRUS = { intrus: CANARI };

const texte = fc.string({ unit: "binary", maxLength: 30 }).map((suite) => CANARI + suite);
const cle = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom("reponses", "contact", "courriel", "version", "brouillonId", "operationId", "code", "etape", "q"),
  fc.constantFrom("constructor", "prototype", "toString", "hasOwnProperty", "valueOf", "__defineGetter__", ""),
);
const feuille = fc.oneof(texte, fc.double(), fc.maxSafeInteger(), fc.boolean(), fc.constant(null));
const { json } = fc.letrec<{ json: unknown; objet: unknown }>((lie) => ({
  json: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    feuille,
    lie("objet"),
    fc.array(lie("json"), { maxLength: 4 }),
  ),
  objet: fc.dictionary(cle, lie("json"), { maxKeys: 5 }),
}));

const objet = fc.dictionary(cle, json, { maxKeys: 6 }).map((membres) => ({ ...membres, ...INTRUS }));

/** The names of the form of a filing, with anything under them. */
const reponses = fc.record({
  operationId: fc.oneof(fc.constant("operation-hostile"), json),
  version: fc.oneof(fc.constant(1), json),
  certifie: fc.oneof(fc.constant(true), json),
  reponses: fc.dictionary(cle, json, { maxKeys: 4 }).map((dites) => ({ ...dites, ...INTRUS })),
});

const profond = fc
  .record({
    ouvre: fc.constantFrom("[", '{"a":', '{"reponses":', '{"contact":'),
    fois: fc.integer({ min: 1, max: 20_000 }),
  })
  .map(({ ouvre, fois }) => ouvre.repeat(fois) + JSON.stringify(INTRUS) + (ouvre === "[" ? "]" : "}").repeat(fois));

const interdit = fc.constantFrom(
  `{"__proto__":{"role":"agent"},"intrus":"${CANARI}"}`,
  `{"reponses":{"__proto__":{"nir":"${CANARI}"}}}`,
  `{"constructor":{"prototype":{"estAgent":"${CANARI}"}}}`,
  `{"intrus":"${CANARI}","intrus":"${CANARI}"}`,
);

const long = fc.integer({ min: 1, max: 400_000 }).map((fois) => JSON.stringify({ intrus: CANARI + "é".repeat(fois) }));

const casse = objet
  .map((valeur) => JSON.stringify(valeur))
  .chain((entier) => fc.integer({ min: 1, max: entier.length - 1 }).map((fin) => entier.slice(0, fin)));

const octets = fc
  .uint8Array({ minLength: 1, maxLength: 60 })
  .map((bruts) => Buffer.concat([Buffer.from([0xff]), bruts]));

const corps = fc.oneof(
  objet.map((valeur) => JSON.stringify(valeur)),
  reponses.map((valeur) => JSON.stringify(valeur)),
  fc.oneof(feuille, fc.array(json, { maxLength: 5 })).map((valeur) => JSON.stringify(valeur)),
  profond,
  interdit,
  long,
  casse,
  octets,
);

const JSON_SEUL = "application/json";
const type = fc.oneof(
  { weight: 4, arbitrary: fc.constant(JSON_SEUL) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(`${JSON_SEUL};charset=utf-8`, "APPLICATION/JSON", "application/json, text/plain"),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "text/plain",
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=a",
      "application/xml",
      "a",
      "",
    ),
  },
);

const parametre = fc.oneof(
  fc.constantFrom("brouillon-absent", "%00", "%2e%2e%2f", "%F0%9F%8F%A0", "%zz", "__proto__", "a".repeat(2_000)),
  fc.stringMatching(/^[\w-]{8,64}$/u),
);

const questionFausse = fc.constantFrom(
  `?intrus=${CANARI}`,
  `?q=${CANARI}&q=${CANARI}`,
  "?__proto__=1",
  "?%zz=%zz",
  "?q=%00",
  `?intrus=${CANARI.repeat(500)}`,
);
const question = fc.oneof({ weight: 3, arbitrary: fc.constant("") }, { weight: 1, arbitrary: questionFausse });

/** Either says something wrong in the body, or, where a body is never read, in the question. */
const propos = (method: Route["method"]) => {
  const dansLeCorps = fc.record({ corps, question });
  const dansLaQuestion = fc.record({ corps: fc.constant(""), question: questionFausse });
  return method === "GET"
    ? fc.oneof({ weight: 1, arbitrary: dansLeCorps }, { weight: 3, arbitrary: dansLaQuestion })
    : dansLeCorps;
};

/** Requests of a route that are all wrong, each in its own way. */
export const envoisHostiles = ({ method, path }: Route, cookie: string | undefined): fc.Arbitrary<Envoi> =>
  fc
    .record({ propos: propos(method), type, parametres: fc.tuple(...parametresDuChemin(path).map(() => parametre)) })
    .map(({ propos: { corps, question }, type, parametres }) => ({
      method,
      chemin: parametres.reduce<string>((chemin, valeur) => chemin.replace(/\{\w+\}/u, () => valeur), path) + question,
      entetes: { ...(cookie && { cookie }), ...(type && { "content-type": type }) },
      corps,
    }));
