import { expect, it } from "vitest";
import { publiques } from "../../shared/api/public.ts";
import { unContexte } from "../../test/un-contexte.ts";
import { ADRESSE_SITE, SECRET_ORIGINE, uneRequete } from "../../test/une-requete.ts";
import type { AdresseDeLaBase } from "../socle/adresses.ts";
import { serve } from "../socle/http.ts";
import { chargerCommunes } from "../socle/referentiel.ts";
import { chercherAdresses } from "./chercher-adresses.ts";

const uneAdresse = (dite: Partial<AdresseDeLaBase> = {}): AdresseDeLaBase => ({
  id: "75102_6998_00012",
  type: "housenumber",
  label: "12 Rue de la Paix 75002 Paris",
  name: "12 Rue de la Paix",
  postcode: "75002",
  citycode: "75102",
  ...dite,
});

/** What is answered to someone who types `q` when the base gives these addresses. */
async function proposees(q: string, ...trouvees: AdresseDeLaBase[]): Promise<unknown> {
  const { chercherAdresses: route } = publiques;
  const dependances = { adresses: { chercher: async () => trouvees }, communes: chargerCommunes };
  const reglages = { secretOrigine: SECRET_ORIGINE, adresseDuSite: ADRESSE_SITE };
  const handler = serve({ chercherAdresses: route }, { chercherAdresses }, dependances, reglages);
  const requete = uneRequete(route, { entree: { q } });
  requete.requestContext.authorizer = { lambda: { role: "demandeur", compte: "compte-1", session: "session-1" } };
  const { body = "" } = await handler(requete, unContexte());
  return JSON.parse(body).adresses;
}

it("une adresse de Paris est dans son arrondissement, sous le nom que le formulaire lui donne", async () => {
  expect(await proposees("12 rue de la paix", uneAdresse())).toEqual([
    {
      libelle: "12 Rue de la Paix 75002 Paris 2e Arrondissement",
      ligne: "12 Rue de la Paix",
      codePostal: "75002",
      commune: expect.objectContaining({ code: "75102", territoire: "111" }),
      identifiant: "75102_6998_00012",
    },
  ]);
});

it.each([
  ["12 rue de la paix paris", "12 Rue de la Paix"],
  ["12bis, rue de la paix", "12bis Rue de la Paix"],
  ["12 B rue de la paix", "12 B Rue de la Paix"],
  ["rue de la paix paris", "Rue de la Paix"],
])("« %s » : une rue dont le numéro n’est pas connu garde celui qui est tapé, sans identifiant", async (q, ligne) => {
  const rue = uneAdresse({ id: "75102_6998", type: "street", name: "Rue de la Paix" });
  const [proposee] = [await proposees(q, rue)].flat();
  expect(proposee).toMatchObject({ ligne });
  expect(proposee).not.toHaveProperty("identifiant");
});

it("un lieu-dit est une adresse ; une commune n’en est pas une", async () => {
  const lieu = uneAdresse({ id: "74010_b123", type: "locality", name: "Les Marais", citycode: "74010" });
  const commune = uneAdresse({ id: "74010", type: "municipality", name: "Annecy", citycode: "74010" });
  expect(await proposees("les marais", commune, lieu)).toMatchObject([
    { ligne: "Les Marais", identifiant: "74010_b123" },
  ]);
});

it("la même adresse n’est proposée qu’une fois, dans l’ordre de la base", async () => {
  const [une, autre] = [uneAdresse(), uneAdresse({ id: "75102_6998_00014", name: "14 Rue de la Paix" })];
  expect(await proposees("rue de la paix", une, autre, { ...une, id: "75102_9999_00012" })).toMatchObject([
    { ligne: "12 Rue de la Paix", identifiant: "75102_6998_00012" },
    { ligne: "14 Rue de la Paix" },
  ]);
});

it("ce que le formulaire refuserait n’est pas proposé", async () => {
  const inconnue = uneAdresse({ citycode: "98818" });
  const tropLongue = uneAdresse({ name: `12 Rue ${"longue ".repeat(20)}` });
  expect(await proposees("12 rue", inconnue, tropLongue)).toEqual([]);
});
