import type { espace as routes } from "../../shared/api/espace.ts";
import type { Handler } from "../socle/http.ts";
import { ecrireMessage } from "../socle/message-ecrit.ts";
import type { MessagesStore } from "../socle/stores/messages.ts";
import { maDemande, type PourLire } from "./ma-demande.ts";

type Dependances = PourLire & { messages: MessagesStore };

export const ecrireAuGuichet: Handler<typeof routes.ecrireAuGuichet, Dependances> = async (
  { pieces = [], ...ecrit },
  contexte,
) => {
  const { territoire } = await maDemande(ecrit.numeroUnique, "agir-sur-demande", contexte);
  return ecrireMessage({ ...ecrit, de: "demandeur", pieces }, territoire, contexte);
};
