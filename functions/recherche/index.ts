import * as z from "zod/mini";
import { filesDeRecherche } from "../../shared/api/files-de-recherche.ts";
import { recherche } from "../../shared/api/recherche.ts";
import { communeParCode } from "../../shared/referentiel/communes.ts";
import { dynamo, kms } from "../socle/clients.ts";
import { configuration } from "../socle/config.ts";
import { curseurs } from "../socle/curseur.ts";
import { empreinteDerivee, empreinteParKms } from "../socle/empreinte.ts";
import { empreinteDeRecherche } from "../socle/empreinte-de-recherche.ts";
import { serve } from "../socle/http.ts";
import { lieuVoulu } from "../socle/lieu.ts";
import { chargerCommunes } from "../socle/referentiel.ts";
import { agentsStore } from "../socle/stores/agents.ts";
import { demandesStore } from "../socle/stores/demandes.ts";
import { exportsStore } from "../socle/stores/exports.ts";
import { journalStore } from "../socle/stores/journal.ts";
import { rechercheStore } from "../socle/stores/recherche.ts";
import { vuesStore } from "../socle/stores/vues.ts";
import { chercher } from "./chercher.ts";
import { exporterEnCsv, exporterEnTableur } from "./exporter.ts";
import { listerAttestations, listerPiecesARegarder, mesurerGuichets } from "./files.ts";
import { listerParLieu } from "./lister.ts";
import { listerExports } from "./lister-exports.ts";
import { effacerVue, enregistrerVue, listerVues } from "./vues.ts";

const config = configuration("TABLE_GUICHETS", "TABLE_DEMANDES", "TABLE_RECHERCHE", "TABLE_JOURNAL", "CLE_EMPREINTE");

const empreinte = empreinteParKms(kms(), config.CLE_EMPREINTE);
const position = z.object({ mois: z.string(), apres: z.optional(z.string()) });

export const handler = serve(
  { ...recherche, ...filesDeRecherche },
  {
    chercher,
    listerParLieu,
    exporterEnCsv,
    exporterEnTableur,
    listerExports,
    listerVues,
    enregistrerVue,
    effacerVue,
    listerAttestations,
    listerPiecesARegarder,
    mesurerGuichets,
  },
  {
    agents: agentsStore(dynamo(), config.TABLE_GUICHETS),
    demandes: demandesStore(dynamo(), config.TABLE_DEMANDES),
    recherche: rechercheStore(dynamo(), config.TABLE_RECHERCHE),
    vues: vuesStore(dynamo(), config.TABLE_RECHERCHE),
    exports: exportsStore(dynamo(), config.TABLE_RECHERCHE),
    journal: journalStore(dynamo(), config.TABLE_JOURNAL),
    empreindre: empreinteDeRecherche(empreinte),
    curseurs: curseurs(empreinteDerivee(empreinte, "curseur"), position),
    communes: chargerCommunes,
    situer: lieuVoulu,
    nommerCommune: (code: string) => communeParCode(chargerCommunes(), code)?.nom ?? code,
  },
);
