#include "views/workloads/levers_section.h"

#include <QVBoxLayout>

#include "views/common/look.h"
#include "views/workloads/cap_panel.h"
#include "views/workloads/lever_panel.h"

namespace jw {

LeversSection::LeversSection(PlanDocument& document, PlanEvaluation& evaluation, const Look& look,
                             QWidget* parent)
    : QWidget(parent),
      m_levers(new LeverPanel(document, look)),
      m_caps(new CapPanel(document, evaluation, look))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.px(12));
    column->addWidget(m_levers);
    column->addWidget(m_caps);
}

void LeversSection::setRow(const std::string& workload)
{
    m_levers->setRow(workload);
    m_caps->setRow(workload);
}

} // namespace jw
