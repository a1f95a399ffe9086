/** Grey rows in the shape of what will come. */
export function Skeleton({ rows, words }: { readonly rows: number; readonly words: string }) {
  return (
    <output aria-label={words} className="skeletons">
      {Array.from({ length: rows }, (_, place) => (
        <span key={place} className="skeleton" />
      ))}
    </output>
  );
}
