#include "views/common/panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "views/common/look.h"

namespace jw {

Panel::Panel(const Look& look, const QString& title, QWidget* parent)
    : QFrame(parent),
      m_look(look),
      m_title(new QLabel),
      m_head(new QWidget(this))
{
    setProperty("panel", true);
    m_title->setProperty("type", QStringLiteral("panelTitle"));
    m_title->setSizePolicy(QSizePolicy::Ignored,
                           QSizePolicy::Preferred); // a long title must not widen the page

    m_headRow = new QHBoxLayout(m_head);
    m_headRow->setContentsMargins(0, 0, 0, 0);
    m_headRow->addWidget(m_title, 1);

    auto* column = new QVBoxLayout(this);
    column->addWidget(m_head);
    m_body = new QVBoxLayout;
    column->addLayout(m_body, 1);
    connect(&look, &Look::lookChanged, this, &Panel::applyLook);
    setTitle(title);
    applyLook();
}

QString Panel::title() const { return m_title->text(); }

void Panel::setTitle(const QString& title)
{
    m_title->setText(title);
    m_title->setToolTip(title);
    setAccessibleName(title);
    m_head->setVisible(!title.isEmpty() || m_hasTools);
}

void Panel::addToHead(QWidget* widget)
{
    m_headRow->addWidget(widget);
    m_hasTools = true;
    m_head->setVisible(true);
}

void Panel::applyLook()
{
    const int side = m_look.px(16), top = m_look.px(10);
    layout()->setContentsMargins(side, top, side, top + m_look.px(2));
    layout()->setSpacing(m_look.px(8));
    m_headRow->setSpacing(m_look.px(8));
    m_body->setSpacing(m_look.px(10));
}

} // namespace jw
