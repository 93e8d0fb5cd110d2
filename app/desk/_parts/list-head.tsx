type Props = { title: string; lead: string };

/** What a list of things to do is, in the size of every other page of the desk. */
export function ListHead({ title, lead }: Props) {
  return (
    <>
      <h1 className="text-[22px]/7 font-bold tracking-tight">{title}</h1>
      <p className="mt-1 max-w-2xl text-muted">{lead}</p>
    </>
  );
}

/** A list with nothing in it: what will stand here, and when. */
export function EmptyList({ title, text }: { title: string; text: string }) {
  return (
    <div className="max-w-md py-12">
      <h2 className="text-[15px] font-bold text-balance">{title}</h2>
      <p className="mt-1 text-muted">{text}</p>
    </div>
  );
}
