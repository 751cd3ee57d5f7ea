#include "views/common/page_frame.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "views/common/look.h"

namespace jw {

PageFrame::PageFrame(const Look& look, QWidget* parent)
    : QWidget(parent),
      m_look(look),
      m_title(new QLabel(this)),
      m_line(new QLabel(this)),
      m_buttons(new QHBoxLayout),
      m_stack(new QStackedWidget(this)),
      m_scroll(new QScrollArea(m_stack)),
      m_content(new QWidget),
      m_column(new QVBoxLayout(this)),
      m_body(new QVBoxLayout(m_content)),
      m_empty(new EmptyState(look, m_stack))
{
    m_title->setProperty("type", QStringLiteral("pageTitle"));
    m_line->setProperty("type", QStringLiteral("secondary"));
    for (QLabel* label : {m_title, m_line})
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_title);
    texts->addWidget(m_line);
    auto* head = new QHBoxLayout;
    head->addLayout(texts, 1);
    head->addLayout(m_buttons);
    m_scroll->setWidget(m_content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_empty);
    m_column->addLayout(head);
    m_column->addWidget(m_stack, 1);
    applyLook();
    connect(&look, &Look::lookChanged, this, &PageFrame::applyLook);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { revealFocused(now); });
}

/// What it holds goes after it, and the keyboard with that.
PageFrame::~PageFrame() { disconnect(qApp, nullptr, this, nullptr); }

void PageFrame::applyLook()
{
    m_column->setContentsMargins(m_look.px(20), m_look.px(14), m_look.px(8), 0);
    m_column->setSpacing(m_look.px(12));
    m_body->setContentsMargins(0, 0, m_look.px(12), m_look.px(14));
    m_body->setSpacing(m_look.px(12));
    m_buttons->setSpacing(m_look.px(8));
    m_buttons->setContentsMargins(0, 0, m_look.px(12), 0);
}

void PageFrame::setTitle(const QString& title, const QString& line)
{
    m_title->setText(title);
    m_line->setText(line);
    m_line->setToolTip(line);
    setAccessibleName(title);
}

QPushButton* PageFrame::addButton(bool primary)
{
    auto* button = new QPushButton(this);
    if (primary)
        button->setProperty("kind", QStringLiteral("primary"));
    m_buttons->addWidget(button);
    return button;
}

void PageFrame::setEmpty(bool empty)
{
    m_stack->setCurrentWidget(empty ? static_cast<QWidget*>(m_empty) : m_scroll);
    for (int at = 0; at < m_buttons->count(); ++at)
        if (QWidget* button = m_buttons->itemAt(at)->widget())
            button->setVisible(!empty);
}

bool PageFrame::isEmpty() const { return m_stack->currentWidget() == m_empty; }

void PageFrame::reveal(QWidget* widget)
{
    m_content->layout()->activate();
    m_scroll->ensureWidgetVisible(widget, 0, m_look.px(40));
}

/// Whoever goes through the fields by keyboard sees where they are.
void PageFrame::revealFocused(QWidget* now)
{
    if (now && isVisible() && m_content->isAncestorOf(now))
        m_scroll->ensureWidgetVisible(now, 0, m_look.px(40));
}

void PageFrame::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
}

} // namespace jw
