#include "views/common/empty_state.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "views/common/look.h"

namespace jw {

EmptyState::EmptyState(const Look& look, QWidget* parent)
    : QWidget(parent),
      m_sentence(new QLabel(this)),
      m_action(new QPushButton(this)),
      m_example(new QPushButton(this))
{
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_action->setProperty("kind", QStringLiteral("primary"));
    m_example->setProperty("kind", QStringLiteral("link"));

    auto* column = new QVBoxLayout(this);
    column->addStretch(1);
    column->addWidget(m_sentence);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addWidget(m_example, 0, Qt::AlignHCenter);
    column->addStretch(2);
    const auto space = [this, &look] { layout()->setSpacing(look.px(12)); };
    space();
    connect(&look, &Look::lookChanged, this, space);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    connect(m_example, &QPushButton::clicked, this, &EmptyState::exampleTriggered);
}

void EmptyState::setText(const EmptyText& text)
{
    m_sentence->setText(text.sentence);
    setAccessibleName(text.sentence);
    m_action->setText(text.action);
    m_action->setVisible(!text.action.isEmpty());
    m_action->setAccessibleName(text.action);
    m_example->setText(text.example);
    m_example->setVisible(!text.example.isEmpty());
    m_example->setAccessibleName(text.example);
}

} // namespace jw
