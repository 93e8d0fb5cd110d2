/** A line to call, as it is dialled. What is not a telephone number (an e-mail address, say) is only shown. */
export function PhoneLink({ number }: { number: string }) {
  const dialled = number.replace(/[^\d+*#]/g, "");
  if (!/^[+*#\d][\d*#]{2,}$/.test(dialled) || /\p{L}/u.test(number))
    return <span className="number">{number}</span>;
  return (
    <a className="number" href={`tel:${dialled}`}>
      {number}
    </a>
  );
}
