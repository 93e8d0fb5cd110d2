// Places the form in the operator's own page: <script src="https://…/embed.js" data-form="claim" data-locale="cs" async></script>
const script = document.currentScript;
const { form = "question", locale = "", title = "" } = script.dataset;
const { origin } = new URL(script.src);
const frame = document.createElement("iframe");
frame.src = `${origin}${locale && `/${locale}`}/${form}`;
frame.title = title || form;
frame.style.cssText = "width:100%;min-height:40rem;border:0";
addEventListener("message", ({ source, origin: from, data }) => {
  if (source === frame.contentWindow && from === origin && Number(data?.ozvenaHeight) > 0)
    frame.style.height = `${Number(data.ozvenaHeight)}px`;
});
script.after(frame);
