import type { publiques } from "../../shared/api/public.ts";
import { systemesLocauxEnCsv } from "../../shared/referentiel/systemes-locaux-publies.ts";
import type { Handler } from "../socle/http.ts";
import { Reponse } from "../socle/reponse.ts";

export const telechargerSystemesLocaux: Handler<typeof publiques.telechargerSystemesLocaux> = async () =>
  new Reponse(systemesLocauxEnCsv(), {
    headers: {
      "cache-control": "public, max-age=86400",
      "content-disposition": 'attachment; filename="systemes-locaux.csv"',
    },
  });
