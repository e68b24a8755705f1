import type { publiques } from "../../shared/api/public.ts";
import { systemesLocaux } from "../../shared/referentiel/systemes-locaux-publies.ts";
import type { Handler } from "../socle/http.ts";
import { Reponse } from "../socle/reponse.ts";

export const listerSystemesLocaux: Handler<typeof publiques.listerSystemesLocaux> = async () =>
  new Reponse({ systemes: [...systemesLocaux] }, { headers: { "cache-control": "public, max-age=86400" } });
