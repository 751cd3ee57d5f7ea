#include "views/forms/source_dialog.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

#include "document/entered.h"
#include "document/field_entries.h"
#include "domain/resolve.h"
#include "items/choice_text.h"
#include "views/common/words.h"

namespace jw {

SourceDialog::SourceDialog(PlanDocument& document, std::string uid, std::string field, const QString& title,
                           QWidget* parent)
    : QDialog(parent),
      m_document(document),
      m_uid(std::move(uid)),
      m_field(std::move(field)),
      m_kind(new QComboBox(this)),
      m_title(new QLineEdit(this)),
      m_url(new QLineEdit(this)),
      m_date(new QLineEdit(this)),
      m_confidence(new QComboBox(this)),
      m_note(new QLineEdit(this)),
      m_message(new QLabel(this))
{
    build(title);
    fill();
    checkTitle();
}

void SourceDialog::build(const QString& title)
{
    setWindowTitle(tr("Source of %1").arg(title));
    setMinimumWidth(440);
    auto* form = new QFormLayout(this);
    for (const std::string_view kind : sourceKindTexts)
        m_kind->addItem(choiceText(kind));
    const auto add = [&](const QString& name, QWidget* input) {
        input->setAccessibleName(name);
        form->addRow(name, input);
    };
    add(tr("Kind"), m_kind);
    add(tr("Title"), m_title);
    add(tr("URL"), m_url);
    add(tr("Date"), m_date);
    m_confidence->addItem(tr("Not said"));
    for (const std::string_view word : confidenceTexts)
        m_confidence->addItem(choiceText(word));
    add(tr("Confidence"), m_confidence);
    add(tr("Note"), m_note);
    m_date->setPlaceholderText(tr("2026-07 or 2026-07-31"));
    m_message->setProperty("type", QStringLiteral("worse"));
    m_message->setWordWrap(true);
    m_message->hide();
    form->addRow(m_message);
    auto* buttons = new QDialogButtonBox(this);
    m_ok = buttons->addButton(tr("Set source"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_ok->setDefault(true);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &SourceDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &SourceDialog::reject);
    connect(m_title, &QLineEdit::textChanged, this, &SourceDialog::checkTitle);
}

FieldPlace SourceDialog::place() const
{
    const Plan& plan = *m_document.plan();
    std::size_t setter = m_document.currentScenario();
    if (setter > 0 && !findOverride(plan, setter, m_uid, m_field))
        setter = 0;
    return settledPlace(plan, {setter, m_uid, m_field});
}

void SourceDialog::fill()
{
    QStringList titles;
    for (const Source& source : m_document.plan()->sources)
        titles << QString::fromStdString(source.title);
    m_title->setCompleter(new QCompleter(titles, m_title));
    m_kind->setCurrentIndex(static_cast<int>(SourceKind::Datasheet));
    const Provenance* row = provenanceOf(*m_document.plan(), place());
    const auto& sources = m_document.plan()->sources;
    const auto known = std::ranges::find(sources, row ? row->source : std::string(), &Source::uid);
    if (!row || known == sources.end())
        return;
    m_kind->setCurrentIndex(static_cast<int>(known->kind));
    m_title->setText(QString::fromStdString(known->title));
    m_url->setText(QString::fromStdString(known->url));
    m_date->setText(QString::fromStdString(known->published));
    m_confidence->setCurrentIndex(known->confidence ? static_cast<int>(*known->confidence) + 1 : 0);
    m_note->setText(QString::fromStdString(known->note));
    m_before = *known;
}

Source SourceDialog::entered() const
{
    Source source = m_before; // with what the dialog does not show
    source.uid.clear();
    source.kind = static_cast<SourceKind>(m_kind->currentIndex());
    source.title = m_title->text().trimmed().toStdString();
    source.url = m_url->text().trimmed().toStdString();
    source.published = m_date->text().trimmed().toStdString();
    source.note = m_note->text().trimmed().toStdString();
    source.confidence.reset();
    if (const int sure = m_confidence->currentIndex(); sure > 0)
        source.confidence = static_cast<Confidence>(sure - 1);
    return source;
}

void SourceDialog::checkTitle() { m_ok->setEnabled(!m_title->text().trimmed().isEmpty()); }

void SourceDialog::accept()
{
    const FieldPlace at = place();
    const Plan& before = *m_document.plan();
    EditText text = changeText(before, at.scenario, findRow(before, at.uid), at.field);
    text.verb = JW_TERM("jw::EditText", "Set source of %1 of %2");
    text.args.resize(2);
    const auto done = m_document.edit(text, [&](Plan& plan) -> Result<void> {
        recordSource(plan, at, entered());
        return {};
    });
    if (done)
        return QDialog::accept();
    m_message->setText(errorText(done.error(), before));
    m_message->show();
}

} // namespace jw
