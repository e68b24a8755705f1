import { describe, expect, it } from "vitest";
import { notedInStream, notedOnBus } from "./noteworthy.ts";

const numeroUnique = "069112600000100001";

const changement = (eventName: string, sk: string, NewImage?: object) => ({
  eventName,
  dynamodb: { Keys: { pk: { S: `DEMANDE#${numeroUnique}` }, sk: { S: sk } }, ...(NewImage && { NewImage }) },
});
const evenement = (type: string) => ({ evenement: { M: { type: { S: type } } } });

describe("ce que l’on retient d’un jour", () => {
  it.each([
    [
      "un événement, dans ses mots",
      changement("INSERT", "EVENEMENT#000002", evenement("demande-renouvelee")),
      { quoi: "Demande renouvelée", numeroUnique },
    ],
    [
      "un événement que l’on ne connaît pas encore",
      changement("INSERT", "EVENEMENT#000002", evenement("demande-fusionnee")),
      { quoi: "demande-fusionnee", numeroUnique },
    ],
    ["un effacement", changement("REMOVE", "COURANTE"), { quoi: "Demande effacée (purge)", numeroUnique }],
    ["l’effacement d’un événement, avec sa demande", changement("REMOVE", "EVENEMENT#000001"), undefined],
    ["un changement d’état, que son événement dit déjà", changement("MODIFY", "COURANTE", {}), undefined],
    ["une marque d’envoi", changement("INSERT", "ENVOI#000001#preavis", {}), undefined],
    ["autre chose", { eventName: "INSERT" }, undefined],
  ])("%s", (_, lu, attendu) => {
    expect(notedInStream(lu)).toEqual(attendu);
  });

  it("un rebond et un lot de lettres, mais pas une remise", () => {
    const dits = [
      { source: "aws.ses", "detail-type": "Email Bounced", detail: {} },
      { source: "aws.ses", "detail-type": "Email Delivered", detail: {} },
      { source: "aws.s3", "detail-type": "Object Created", detail: { object: { key: "lots/2026-11-24/lettres.pdf" } } },
    ];
    expect(dits.map((dit) => notedOnBus(dit)?.quoi)).toEqual([
      "Courriel non distribué",
      undefined,
      "Lettres à imprimer",
    ]);
  });
});
