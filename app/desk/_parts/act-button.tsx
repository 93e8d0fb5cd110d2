type Props = {
  action: (form: FormData) => Promise<void>;
  formToken: string;
  hidden: Record<string, string>;
  label: string;
  grave?: boolean;
};

/** A button that does one thing and leads to a page that says so. */
export function ActButton({ action, formToken, hidden, label, grave }: Props) {
  const colour = grave ? "border-danger text-danger" : "border-line text-ink";
  return (
    <form action={action}>
      <input type="hidden" name="formToken" value={formToken} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button
        type="submit"
        className={`h-9 cursor-pointer rounded-[4px] border bg-field px-4 font-semibold ${colour}`}
      >
        {label}
      </button>
    </form>
  );
}
