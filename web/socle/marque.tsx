/** The mark of the State: in French in every language. */
export const Marque = () => (
  <span lang="fr">
    République
    <br />
    Française
  </span>
);
