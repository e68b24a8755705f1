import type { franceconnect as routes } from "../../shared/api/franceconnect.ts";
import type { Empreinte } from "../socle/empreinte.ts";
import type { FranceConnect } from "../socle/franceconnect.ts";
import type { Handler } from "../socle/http.ts";
import { Reponse } from "../socle/reponse.ts";
import { reseauDe } from "../socle/reseau.ts";
import type { FranceConnectStore } from "../socle/stores/franceconnect.ts";
import type { LimitesStore } from "../socle/stores/limites.ts";
import { nouveauBillet } from "./billet.ts";
import { limites as frequences } from "./limites.ts";

type Dependances = {
  franceConnect: Pick<FranceConnect, "partir">;
  allers: Pick<FranceConnectStore, "garderAller">;
  empreinte: Empreinte;
  limites: LimitesStore;
};

export const partirVersFranceConnect: Handler<typeof routes.partirVersFranceConnect, Dependances> = async (
  { but, langue },
  contexte,
) => {
  const { franceConnect, allers, empreinte, limites, maintenant, reseau } = contexte;
  const origine = await empreinte("reseau", reseauDe(reseau));
  await limites.compter(`franceconnect:${origine}`, frequences.franceConnectParReseau, maintenant);
  const { adresse, secrets } = await franceConnect.partir(langue);
  const { billet, cookie, expireLe } = nouveauBillet(contexte);
  await allers.garderAller(billet, { but, ...secrets, ...(langue !== undefined && { langue }) }, expireLe);
  return new Reponse({ adresse }, { cookies: [cookie] });
};
