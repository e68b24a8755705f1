import { NATIONAL, type Poste } from "../../../shared/droits/agent.ts";

type PosteDeDemo = Omit<Poste, "habiliteJusquAu" | "sensible"> & { sensible?: boolean };

/** An invented person of one or several guichets. */
export type Agent = { courriel: string; nom: string; certifieJusquAu: string; postes: [Poste, ...Poste[]] };

// a certification lasts a year: here it outlives the clock, which whoever tries the system moves by years
const LONGTEMPS = "2099-12-31";

const poste = ({ sensible = false, ...dit }: PosteDeDemo): Poste => ({ ...dit, sensible, habiliteJusquAu: LONGTEMPS });

const agent = (nom: string, adresse: string, premier: PosteDeDemo, ...autres: PosteDeDemo[]): Agent => ({
  courriel: `${adresse}@guichet-demo.example`,
  nom,
  certifieJusquAu: LONGTEMPS,
  postes: [poste(premier), ...autres.map(poste)],
});

const enIleDeFrance = { territoire: "111" } as const;
const dansLeRhone = { territoire: "069" } as const;

/** Lyon, its nine arrondissements, and Villeurbanne. */
const LYON_ET_VILLEURBANNE = ["69123", ...Array.from({ length: 9 }, (_, rang) => `6938${rang + 1}`), "69266"];

export const agents: readonly Agent[] = [
  agent("Nadia Benali", "nadia.benali", { guichet: "ADMIN", role: "administrateur-national", territoire: NATIONAL }),
  agent("Luc Moreau", "luc.moreau", {
    ...enIleDeFrance,
    guichet: "G1101",
    role: "gestionnaire-territorial",
    sensible: true,
  }),
  agent("Inès Garcia", "ines.garcia", { ...enIleDeFrance, guichet: "G1104", role: "agent-enregistreur" }),
  agent("Paul Lefèvre", "paul.lefevre", {
    ...enIleDeFrance,
    guichet: "G1104",
    role: "agent-instructeur",
    sensible: true,
  }),
  agent("Claire Dupuis", "claire.dupuis", {
    ...dansLeRhone,
    guichet: "G6901",
    role: "gestionnaire-territorial",
    sensible: true,
  }),
  agent("Samir Haddad", "samir.haddad", { ...dansLeRhone, guichet: "G6903", role: "agent-enregistreur" }),
  agent("Léa Fontaine", "lea.fontaine", {
    ...dansLeRhone,
    guichet: "G6903",
    role: "agent-instructeur",
    sensible: true,
  }),
  agent(
    "Hélène Marchand",
    "helene.marchand",
    { ...dansLeRhone, guichet: "G6903", role: "responsable", sensible: true },
    { ...dansLeRhone, guichet: "G6903", role: "agent-instructeur", sensible: true },
  ),
  agent("Yann Le Goff", "yann.legoff", {
    ...dansLeRhone,
    guichet: "G6905",
    role: "reservataire",
    communes: LYON_ET_VILLEURBANNE,
  }),
  agent("Sofia Rossi", "sofia.rossi", { ...dansLeRhone, guichet: "G6902", role: "etat", sensible: true }),
  // certified last year, and not since: signs in, and sees nothing
  {
    ...agent("Marc Petit", "marc.petit", { ...dansLeRhone, guichet: "G6903", role: "agent-enregistreur" }),
    certifieJusquAu: "2025-12-31",
  },
];
