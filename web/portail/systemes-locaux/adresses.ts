/** Files of the API; written here since the contract would bring its schemas to a page that only links to them. */
export const adresses = { json: "/api/systemes-locaux", csv: "/api/systemes-locaux.csv" } as const;
