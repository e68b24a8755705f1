import { Lien } from "../../../socle/lien.tsx";

export type PageProposee = { href: string; titre: string; texte: string };

/** Pages that one may go to from a demande, each with what it is for. */
export const ListeDePages = ({ titre, pages }: { titre: string; pages: readonly PageProposee[] }) => (
  <>
    <h2>{titre}</h2>
    <ul className="sne-liste fr-mb-4w">
      {pages.map((page) => (
        <li key={page.titre}>
          <Lien className="fr-link" href={page.href}>
            {page.titre}
          </Lien>
          <p className="fr-hint-text fr-mb-0">{page.texte}</p>
        </li>
      ))}
    </ul>
  </>
);
