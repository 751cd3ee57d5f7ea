#include "views/validation/check_details.h"

#include <QTextBrowser>
#include <QVBoxLayout>

#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/validation/check_text.h"
#include "views/validation/check_words.h"

namespace jw {

CheckDetails::CheckDetails(const Look& look, QWidget* parent)
    : QWidget(parent),
      m_look(look),
      m_panel(new Panel(look, {}, this)),
      m_text(new QTextBrowser(m_panel))
{
    m_text->setProperty("kind", QStringLiteral("plain"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->setMinimumHeight(look.px(60));
    m_panel->body()->addWidget(m_text, 1);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_panel);
    connect(&look, &Look::lookChanged, this, &CheckDetails::showText);
    retranslate();
}

void CheckDetails::setCheck(const CheckRunPtr& run, int row)
{
    const bool same = run == m_run && row == m_row;
    m_run = run;
    m_row = row;
    showText();
    if (!same)
        m_text->moveCursor(QTextCursor::Start);
}

void CheckDetails::retranslate()
{
    m_text->setAccessibleName(tr("The selected run: prediction, inputs, source"));
    showText();
}

void CheckDetails::showText()
{
    m_text->document()->setDefaultFont(m_look.font(Type::Label));
    if (!m_run || m_row < 0) {
        m_panel->setTitle(tr("No row selected"));
        m_text->clear();
        return;
    }
    const auto at = static_cast<std::size_t>(m_row);
    const RowCheck& check = m_run->checks[at];
    //: %1 is a model such as Llama 2 70B, %2 what was published of it such as GPU-hours or TPOT
    m_panel->setTitle(tr("%1: %2").arg(modelName(check), metricName(check.metric)));
    m_text->setHtml(checkHtml(rowOf(*m_run, check), check, m_look.theme()));
}

} // namespace jw
