import { describe, expect, it } from "vitest";
import { uneDemande } from "../../../test/une-demande.ts";
import { enHtml, enTexte } from "../lettre.ts";
import { demandeDeposee } from "./demande-deposee.ts";
import { messageDe } from "./par-evenement.ts";

/** Basic character set of GSM 03.38, one septet each. */
const GSM7 = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà]*$/u;
const SITE = "https://www.demande-logement-social.gouv.fr";

describe.each(Object.entries(messageDe))("le message de %s", (_type, message) => {
  const lettre = message.lettre(uneDemande(), SITE);

  it("ne dit rien de personnel dans son objet", () => {
    expect(lettre.objet).not.toMatch(/\d|Benali|Amina/u);
  });

  it("dit la même chose en texte et en HTML", () => {
    const html = enHtml(lettre).replaceAll("&amp;", "&");
    for (const dit of [lettre.titre, lettre.aRetenir.valeur, lettre.lien.adresse, ...lettre.paragraphes]) {
      expect(enTexte(lettre)).toContain(dit);
      expect(html).toContain(dit);
    }
  });

  it("dit sa langue aux lecteurs d’écran, et ne va rien chercher ailleurs", () => {
    expect(enHtml(lettre)).toContain('<html lang="fr">');
    expect(enHtml(lettre)).not.toMatch(/<img|<script|<link|url\(/u);
  });

  it("par SMS, tient en un seul message", () => {
    const texte = message.sms(uneDemande(), SITE);
    expect(texte).toMatch(GSM7);
    expect(texte.length).toBeLessThanOrEqual(160);
  });
});

it("ce qui vient d’une réponse est échappé dans le HTML", () => {
  const lettre = demandeDeposee.lettre(uneDemande(), 'https://x.example/"><script>');
  expect(enHtml(lettre)).not.toContain("<script>");
});
