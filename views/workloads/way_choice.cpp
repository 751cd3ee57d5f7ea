#include "views/workloads/way_choice.h"

#include <QHBoxLayout>
#include <QLabel>

#include "views/common/look.h"
#include "views/common/segments.h"
#include "views/common/words.h"

namespace jw {

WayChoice::WayChoice(PlanDocument& document, const Look& look, std::initializer_list<int> ways,
                     QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_title(new QLabel),
      m_refusal(new QLabel),
      m_choice(new Segments)
{
    for (const int way : ways)
        m_choice->add(way);
    m_title->setProperty("type", QStringLiteral("label"));
    m_refusal->setProperty("type", QStringLiteral("worse"));
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    auto* row = new QHBoxLayout;
    row->setSpacing(look.px(8));
    row->addWidget(m_title);
    row->addWidget(m_choice);
    row->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_refusal);
    connect(m_choice, &Segments::chosenByUser, this, &WayChoice::take);
}

void WayChoice::setTitle(const QString& title)
{
    m_title->setText(title);
    m_choice->setAccessibleName(title);
}

void WayChoice::setRow(const std::string& workload)
{
    if (workload != m_workload)
        m_refusal->hide();
    m_workload = workload;
    m_choice->choose(wayOf(*m_document.resolved(), workload));
}

void WayChoice::take(int way)
{
    const auto done = set(m_workload, way);
    m_refusal->setText(done ? QString() : errorText(done.error(), *m_document.resolved()));
    m_refusal->setVisible(!done);
    setRow(m_workload); // after a refusal, as it was
}

} // namespace jw
