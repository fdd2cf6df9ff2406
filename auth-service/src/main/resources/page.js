for (const field of document.querySelectorAll('input[type=password]')) {
  const button = document.createElement('button');
  const show = shown => {
    field.type = shown ? 'text' : 'password';
    button.textContent = shown ? 'Hide password' : 'Show password';
  };
  button.type = 'button';
  button.className = 'link show';
  button.setAttribute('aria-controls', field.id);
  button.addEventListener('click', () => show(field.type === 'password'));
  field.form.addEventListener('submit', () => show(false));
  field.after(button);
  show(false);
}
