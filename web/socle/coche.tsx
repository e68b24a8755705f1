const traits = {
  oui: "M10 15.172l9.192-9.193 1.415 1.414L10 18l-6.364-6.364 1.414-1.414z",
  non: "M12 10.586l4.95-4.95 1.414 1.414L13.414 12l4.95 4.95-1.414 1.414L12 13.414l-4.95 4.95-1.414-1.414L10.586 12l-4.95-4.95L7.05 5.636z",
};

/** A check or a cross, beside the words that say the same. */
export const Coche = ({ oui }: { oui: boolean }) => (
  <svg className="sne-coche" viewBox="0 0 24 24" fill="currentColor" aria-hidden="true">
    <path d={oui ? traits.oui : traits.non} />
  </svg>
);
