#include "views/workloads/layout_section.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "engine/training/layout_question.h"
#include "views/common/flow_layout.h"
#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/common/words.h"
#include "views/forms/entity_form.h"
#include "views/workloads/launcher_button.h"
#include "views/workloads/layout_search_dialog.h"

namespace jw {

LayoutSection::LayoutSection(PlanDocument& document, const Look& look, QWidget* parent)
    : RunSection(document, look, "inputs.layout", Begins::WithAField, parent),
      m_question(fail({})),
      m_memory(new PartBar(look)),
      m_told(new QLabel),
      m_search(new QPushButton),
      m_launchers(new LauncherButton)
{
    build();
    connect(m_search, &QPushButton::clicked, this, [this] { searchLayouts(); });
    m_launchers->setAsk([this]() -> LauncherButton::Asked {
        return m_question ? LauncherButton::Asked{&*m_question, &m_question->base} : LauncherButton::Asked{};
    });
    connect(m_launchers, &LauncherButton::told, this, [this](const QString& words, bool bad) {
        setStyled(*m_told, "type", bad ? QStringLiteral("worse") : QStringLiteral("secondary"));
        m_told->setText(words);
        m_told->setVisible(!words.isEmpty());
    });
    begin();
}

void LayoutSection::build()
{
    m_told->setWordWrap(true);
    m_told->hide();
    auto* row = new QWidget;
    auto* buttons = new FlowLayout(row);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(m_look.px(8));
    buttons->addWidget(m_search);
    buttons->addWidget(m_launchers);
    for (QWidget* part : {static_cast<QWidget*>(m_memory), row, static_cast<QWidget*>(m_told)})
        facts().body()->addWidget(part);
}

void LayoutSection::retranslate()
{
    form().setTitle(tr("Layout over the accelerators"));
    facts().setTitle(tr("Memory of a device"));
    name(*m_search, tr("Search layouts…"));
    m_launchers->retranslate();
}

void LayoutSection::refresh()
{
    const Plan& plan = *m_document.resolved();
    m_question = layoutQuestion(plan, workload());
    m_told->hide();
    m_search->setEnabled(m_question.has_value());
    m_launchers->setEnabled(m_question && hasRecord());
    if (!m_question) {
        m_memory->hide();
        return setWords(noLayoutWords(m_question.error(), plan, workload()));
    }
    if (const auto none = missingLayout(plan, workload())) {
        m_memory->hide();
        return setWords(noLayoutWords(*none, plan, workload()));
    }
    const LayoutAnswer answer = tryLayout(*m_question, m_question->base);
    const bool shown = answer.hasFigures();
    m_memory->setVisible(shown);
    if (shown)
        m_memory->setWhole(memoryBar(answer, m_question->memory, plan));
    setWords(ownMemoryWords(answer, m_question->memory, plan, workload()));
}

LayoutSearchDialog* LayoutSection::searchLayouts()
{
    if (!m_question)
        return nullptr;
    auto* dialog = new LayoutSearchDialog(m_document, m_look, workload(), *m_question, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

} // namespace jw
