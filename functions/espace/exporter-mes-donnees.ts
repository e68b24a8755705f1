import type { espace as routes } from "../../shared/api/espace.ts";
import type { Handler } from "../socle/http.ts";
import { Reponse } from "../socle/reponse.ts";
import { mesDonnees, type Sources } from "./mes-donnees.ts";

export const exporterMesDonnees: Handler<typeof routes.exporterMesDonnees, Sources> = async (_entree, contexte) =>
  new Reponse(await mesDonnees(contexte), {
    headers: { "content-disposition": 'attachment; filename="mes-donnees.json"' },
  });
