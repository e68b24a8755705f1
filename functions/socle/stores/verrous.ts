import type { Demande } from "../../../shared/demande/demande.ts";
import { type Cle, cleDeVerrou, cleDIdentite } from "./cles.ts";
import { type Ecriture, JAMAIS_ECRIT } from "./transaction.ts";

export type RefusDeVerrou = "territoire-pris" | "identite-prise";

type Verrou = { cle: Cle; siRefusee: RefusDeVerrou };

const nomDe = ({ cle: { pk, sk } }: Verrou): string => `${pk}|${sk}`;

/** What a demande holds while it lives: the territory of its account, and each identity that was verified. */
function tenusPar({ etat, compte, territoire, verrous = [] }: Demande): Map<string, Verrou> {
  if (etat !== "active") return new Map();
  const tous: Verrou[] = [
    { cle: cleDeVerrou(compte, territoire), siRefusee: "territoire-pris" },
    ...verrous.map(({ empreinte }) => ({
      cle: cleDIdentite(empreinte, territoire),
      siRefusee: "identite-prise" as const,
    })),
  ];
  return new Map(tous.map((verrou) => [nomDe(verrou), verrou]));
}

const sienOuLibre = (numeroUnique: string) => ({
  ConditionExpression: `${JAMAIS_ECRIT} OR numeroUnique = :sien`,
  ExpressionAttributeValues: { ":sien": numeroUnique },
});

/** Locks that a demande lets go of, and those that it takes (again), if no other stands there. */
export function verrousQuiChangent(
  TableName: string,
  { avant, apres }: { avant: Demande; apres: Demande },
): Ecriture<RefusDeVerrou>[] {
  const { numeroUnique } = apres;
  const [tenus, aTenir] = [tenusPar(avant), tenusPar(apres)];
  const condition = sienOuLibre(numeroUnique);
  const pris = [...aTenir].flatMap(([nom, { cle, siRefusee }]): Ecriture<RefusDeVerrou>[] =>
    tenus.has(nom)
      ? []
      : [{ siRefusee, operation: { Put: { TableName, Item: { ...cle, numeroUnique }, ...condition } } }],
  );
  const rendus = [...tenus].flatMap(([nom, { cle: Key, siRefusee }]): Ecriture<RefusDeVerrou>[] =>
    aTenir.has(nom) ? [] : [{ siRefusee, operation: { Delete: { TableName, Key, ...condition } } }],
  );
  return [...pris, ...rendus];
}
