import { describe, expect, it } from "vitest";
import { mesurer } from "../../../shared/lisibilite/mesurer.ts";
import { unMandat } from "../../../test/un-mandat.ts";
import { casDeMessages, unContexteDeMessage } from "../../../test/un-sujet.ts";
import { uneDemande } from "../../../test/une-demande.ts";
import { corpsDe, enCourriel } from "../../socle/habillage.ts";
import type { Lettre } from "../../socle/lettre.ts";
import { brouillonOublie } from "./brouillon-oublie.ts";
import { demandeRadiee } from "./demande-radiee.ts";
import { gesteDAidant } from "./geste-d-aidant.ts";
import { finDAideSurUnBrouillon } from "./mandat.ts";
import type { Redaction } from "./message.ts";
import { messageRecu } from "./message-recu.ts";
import { messages, rediger } from "./par-evenement.ts";
import { pieceRefusee } from "./piece-refusee.ts";
import { direALAidant } from "./pour-l-aidant.ts";
import { preavisEmis } from "./preavis-emis.ts";

/** Basic character set of GSM 03.38, one septet each. */
const GSM7 = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà]*$/u;
const SITE = "https://www.demande-logement-social.gouv.fr";

function redactionDe(nom: string): Redaction {
  const { fait, demande = uneDemande(), ...dit } = casDeMessages[nom] ?? {};
  if (!fait) throw new Error(`no case named ${nom}`);
  const redaction = rediger(fait, unContexteDeMessage({ demande, ...dit }));
  if (!redaction) throw new Error(`${nom} says nothing`);
  return redaction;
}

const enTexte = (lettre: Lettre): string => corpsDe(lettre).texte;
const enHtml = (lettre: Lettre): string => enCourriel(corpsDe(lettre)).html;

const redactions: [string, Redaction][] = [
  ...Object.keys(casDeMessages).map((nom): [string, Redaction] => [nom, redactionDe(nom)]),
  ["pièce refusée", pieceRefusee({ raison: "virus", site: SITE })],
  ["message reçu", messageRecu({ site: SITE })],
  ["document donné par l’aidant", gesteDAidant({ geste: "piece", site: SITE })],
  ["message écrit par l’aidant", gesteDAidant({ geste: "message", site: SITE })],
  ["aide bientôt finie sur un brouillon", finDAideSurUnBrouillon({ jusquAu: "2027-02-22", site: SITE })],
  ["brouillon oublié", brouillonOublie({ effaceLe: "2027-02-22", site: SITE })],
];

describe.each(redactions)("le message de %s", (_nom, { lettre, sms }) => {
  it("ne dit rien de personnel dans son objet", () => {
    expect(lettre.objet).not.toMatch(/\d{3}|Benali|Amina/u);
  });

  it("dit la même chose en texte et en HTML", () => {
    const html = enHtml(lettre).replaceAll("&amp;", "&");
    const dits = [lettre.titre, lettre.aRetenir?.valeur ?? "", lettre.lien.adresse, ...lettre.paragraphes];
    for (const dit of dits) {
      expect(enTexte(lettre)).toContain(dit);
      expect(html).toContain(dit);
    }
  });

  it("dit sa langue aux lecteurs d’écran, et ne va rien chercher ailleurs", () => {
    expect(enHtml(lettre)).toContain('<html lang="fr" dir="ltr">');
    expect(enHtml(lettre)).not.toMatch(/<img|<script|<link|url\(/u);
  });

  it("mène à l’espace, dont l’ouverture ne change rien", () => {
    expect(lettre.lien.adresse).toBe(`${SITE}/espace`);
    expect(enTexte(lettre).match(/https?:[^\s]+/gu)).toEqual([`${SITE}/espace`]);
  });

  it("est écrit en apostrophes courbes et en phrases finies", () => {
    for (const dit of [lettre.objet, lettre.titre, ...lettre.paragraphes]) expect(dit).not.toContain("'");
    for (const dit of lettre.paragraphes) expect(dit).toMatch(/[.?:]$/u);
  });

  it("par SMS, tient en un seul message", () => {
    expect(sms).toMatch(GSM7);
    expect(sms.length).toBeLessThanOrEqual(160);
  });
});

it("ce qu’un aidant a fait est dit à la personne : qui, et quand ; ce qu’elle fait elle-même ne l’est pas", () => {
  const fait = casDeMessages.renouvellement?.fait;
  if (!fait) throw new Error("no case");
  const demande = uneDemande({ mandats: [unMandat({ compte: "compte-samir" })] });
  const acteur = { role: "aidant", compte: "compte-samir", mandat: "mandat-1" } as const;
  const redigee = (dit: Parameters<typeof unContexteDeMessage>[0]) =>
    rediger(fait, unContexteDeMessage({ demande, ...dit }))?.lettre.paragraphes.join(" ");
  expect(rediger(fait, unContexteDeMessage({ demande, acteur }))?.courrier).toEqual({
    recommande: false,
    aDefaut: true,
  });
  expect(redigee({ acteur })).toContain("Samir B., votre aidant, l’a fait pour vous le 14 octobre 2027.");
  expect(redigee({ acteur: { ...acteur, membre: "Léa D." } })).toContain("Léa D. (Samir B.), votre aidant,");
  expect(redigee({ acteur: { role: "demandeur", compte: "compte" } })).not.toContain("votre aidant");
});

describe("la fin d’une aide", () => {
  const annonce = { type: "mandat-bientot-fini", donnees: { mandatId: "mandat-1", jours: 7 } } as const;
  const avec = (mandat: Parameters<typeof unMandat>[0]) =>
    unContexteDeMessage({ demande: uneDemande({ mandats: [unMandat({ compte: "compte-samir", ...mandat })] }) });

  it("s’annonce jusqu’à ce qu’elle vienne, et plus une fois venue", () => {
    expect(rediger(annonce, avec({}))?.lettre.paragraphes.join(" ")).toContain("jusqu’au 31 décembre 2027");
    expect(rediger(annonce, avec({ fin: { le: "2027-10-14", par: "titulaire" } }))).toBeUndefined();
  });

  it("décidée en ligne, ne se confirme pas à qui l’a décidée", () => {
    const fin = { type: "mandat-revoque", donnees: { mandatId: "mandat-1" } } as const;
    const acteur = { role: "demandeur", compte: "compte" } as const;
    expect(rediger(fin, { ...avec({ fin: { le: "2027-10-14", par: "titulaire" } }), acteur })).toBeUndefined();
  });

  it.each(["mandat-bientot-fini", "mandat-revoque"] as const)(
    "se dit à qui aide, sans nommer personne : %s",
    (type) => {
      const dite = direALAidant({ type }, { mandat: unMandat({ compte: "compte-samir" }), site: SITE });
      expect(dite?.lettre.lien.adresse).toBe(`${SITE}/espace/personnes-aidees`);
      expect(JSON.stringify(dite)).not.toMatch(/Samir|Benali|Amina/u);
      expect(dite?.sms).toMatch(GSM7);
      expect(dite?.sms.length).toBeLessThanOrEqual(160);
      expect(dite?.courrier).toBeUndefined();
    },
  );
});

it("chaque événement a son message, sauf quand rien n’arrive à la personne, ou qu’elle le sait déjà", () => {
  const types = new Set(Object.values(casDeMessages).map(({ fait }) => fait.type));
  expect(Object.keys(messages).filter((type) => ![...types].some((connu) => connu === type))).toEqual([
    "injoignable-signalee",
    "requete-repondue",
    "revenu-lu",
    "identite-verifiee",
    "compte-rattache",
    "code-remis",
  ]);
});

describe("l’avis de renouvellement", () => {
  const avis = (rang: "preavis" | "dernier-rappel", dit = {}) =>
    preavisEmis({ ...unContexteDeMessage(dit), donnees: { rang, pourLe: "2027-11-24" } })?.lettre;

  it("dit la date, ce que vaut le silence, comment faire et qui aide", () => {
    const guichet = { code: "G6901", nom: "Mairie de Lyon", adresse: "1 place de la Comédie, 69001 Lyon" };
    const texte = avis("preavis", { guichet })?.paragraphes.join("\n");
    expect(avis("preavis")?.objet).toBe("Votre demande de logement : à renouveler avant le 24 novembre");
    expect(texte).toContain("Sans réponse de votre part, votre demande s’arrêtera");
    expect(texte).toContain("R. 441-2-7");
    expect(texte).toContain("Pour renouveler");
    expect(texte).toContain("Mairie de Lyon, 1 place de la Comédie");
  });

  it("le dernier dit jusqu’à quand il est encore temps", () => {
    expect(avis("dernier-rappel", { le: "2027-11-24" })?.titre).toContain("avant le 24 décembre 2027");
  });

  it("parti en retard, il laisse quand même un mois", () => {
    expect(avis("dernier-rappel", { le: "2027-12-20" })?.titre).toContain("avant le 20 janvier 2028");
  });

  it("n’est plus dit à qui a renouvelé, ou n’a plus de demande", () => {
    expect(avis("preavis", { demande: uneDemande({ expireLe: "2028-11-24" }) })).toBeUndefined();
    expect(avis("preavis", { demande: uneDemande({ etat: "radiee" }) })).toBeUndefined();
  });
});

const IMPORTANTES = ["demande-deposee", "preavis-emis", "demande-radiee", "logement-propose", "candidature-examinee"];
/** A guichet refuses a document; what it accepts asks for nothing. */
const importante = ([nom, { fait }]: [string, { fait: { type: string } }]): boolean =>
  IMPORTANTES.includes(fait.type) || nom === "document écarté";

describe("les lettres qui comptent", () => {
  const lettres = [
    ...Object.entries(casDeMessages)
      .filter(importante)
      .map(([nom]) => ({ nom, lettre: redactionDe(nom).lettre })),
    { nom: "pièce refusée", lettre: pieceRefusee({ raison: "virus", site: SITE }).lettre },
  ];

  it("ont une version facile à lire et à comprendre, dans le message aussi", () => {
    expect(lettres.filter(({ lettre }) => lettre.facile === undefined).map(({ nom }) => nom)).toEqual([]);
    for (const { lettre } of lettres) expect(enTexte(lettre)).toContain(lettre.facile?.join("\n"));
  });

  // FALC: one idea in a sentence, no negation, no acronym (Inclusion Europe, 2009)
  it.each(lettres)("$nom : des phrases courtes, sans négation ni sigle", ({ lettre: { facile = [] } }) => {
    expect(Math.max(...facile.map((phrase) => mesurer(phrase).plusLongue))).toBeLessThanOrEqual(14);
    expect(mesurer(facile.join("\n")).score).toBeGreaterThanOrEqual(70);
    expect(facile.join("\n")).not.toMatch(/\b(?:ne|pas|jamais)\b|n’|[A-Z]{2,}/u);
  });

  it("se lisent comme un texte courant, articles du code compris", () => {
    for (const { nom, lettre } of lettres) {
      const { score } = mesurer([lettre.titre, ...lettre.paragraphes].join("\n"));
      expect(score, nom).toBeGreaterThanOrEqual(60);
    }
  });
});

it("à qui n’a ni courriel ni téléphone, tout est dit par la poste, sauf ce qui se fait devant la personne", () => {
  const sansLettre = redactions.filter(([, { courrier }]) => courrier === undefined).map(([nom]) => nom);
  expect(sansLettre).toEqual([
    "depot",
    "modification",
    "renouvellement",
    "retrait",
    "retablissement",
    "reprise demandée",
    "document accepté",
    // the person answered, there or at the counter
    "acceptation",
    "refus",
    "aide acceptée",
    "aide rendue",
    // of an account, which always has an address
    "pièce refusée",
    "message reçu",
    "aide bientôt finie sur un brouillon",
    "brouillon oublié",
  ]);
});

describe("quitter en sachant", () => {
  it.each(["attribution", "renonciation", "sans_reponse", "irrecevabilite", "non_renouvellement"] as const)(
    "radiée (%s), la lettre dit ce que l’on peut encore faire, jusqu’à quand, et comment contester",
    (motif) => {
      const demande = uneDemande({ etat: "radiee", radiation: { motif, le: "2027-12-25" } });
      const lettre = demandeRadiee({ ...unContexteDeMessage({ demande }), donnees: { motif } })?.lettre;
      const texte = lettre?.paragraphes.join(" ");
      expect(texte).toMatch(/Vous pouvez|vous pouvez|dites-le/u);
      expect(texte).toMatch(/jusqu’au \d|à tout moment|dans les deux mois\./u);
      expect(texte).toContain("dans les deux mois qui suivent la réception");
    },
  );
});

describe("la radiation", () => {
  const demande = uneDemande({
    etat: "radiee",
    radiation: { motif: "non_renouvellement", le: "2027-12-25" },
  });
  const ecrits = [
    { le: "2027-10-14", canal: "courriel", etat: "delivre" },
    { le: "2027-11-10", canal: "courrier", etat: "poste" },
  ] as const;
  const radiation = demandeRadiee({
    ...unContexteDeMessage({ demande, ecrits, le: "2027-12-25" }),
    donnees: { motif: "non_renouvellement" },
  });

  it("dit pourquoi, quand et comment nous avons écrit, ce qu’on peut encore faire, et comment contester", () => {
    const texte = radiation?.lettre.paragraphes.join("\n");
    expect(radiation?.lettre.titre).toBe("Votre demande s’est arrêtée le 25 décembre 2027.");
    expect(texte).toContain("Raison : elle n’a pas été renouvelée avant le 24 novembre 2027");
    expect(texte).toContain("le 14 octobre 2027 (courriel reçu) et le 10 novembre 2027 (lettre postée)");
    expect(texte).toContain("la reprendre jusqu’au 24 mai 2028");
    expect(texte).toContain("tribunal administratif");
  });

  it("n’est plus dite à qui a repris sa demande", () => {
    const reprise = unContexteDeMessage({ demande: uneDemande() });
    expect(demandeRadiee({ ...reprise, donnees: { motif: "non_renouvellement" } })).toBeUndefined();
  });
});

it("ce qui vient d’une réponse est échappé dans le HTML", () => {
  const lettre = brouillonOublie({ effaceLe: "2027-02-22", site: 'https://x.example/"><script>' }).lettre;
  expect(enHtml(lettre)).not.toContain("<script>");
});
