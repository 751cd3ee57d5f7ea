#include "views/common/sections.h"

#include <QHBoxLayout>

#include "views/common/look.h"
#include "views/common/segments.h"

namespace jw {

/// The bar first, and what stands beside it, or Tab would come to them last.
Sections::Sections(const Look& look, std::vector<QWidget*> sections, QWidget* parent,
                   std::vector<QWidget*> besideBar)
    : QWidget(parent),
      m_bar(new Segments(this)),
      m_sections(std::move(sections)),
      m_besideBar(std::move(besideBar))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.px(12));
    for (int at = 0; at < static_cast<int>(m_sections.size()); ++at)
        m_bar->add(at);
    auto* head = new QHBoxLayout;
    head->addWidget(m_bar);
    head->addStretch(1);
    for (QWidget* beside : m_besideBar)
        head->addWidget(beside);
    column->addLayout(head);
    for (QWidget* section : m_sections)
        column->addWidget(section, 1);
    show(0);
    connect(m_bar, &Segments::chosenByUser, this, [this](int at) {
        show(at);
        emit chosenByUser(at);
    });
}

void Sections::choose(int at)
{
    m_bar->choose(at);
    show(at);
}

/// From the inside to the page, what else would take a turn of the event loop for each level.
void Sections::layOut()
{
    const auto inside = findChildren<QWidget*>();
    for (auto at = inside.rbegin(); at != inside.rend(); ++at)
        if ((*at)->layout())
            (*at)->layout()->activate();
    for (QWidget* at = this; at && !at->isWindow(); at = at->parentWidget())
        if (at->layout())
            at->layout()->activate();
}

int Sections::chosen() const { return m_bar->chosen(); }

void Sections::show(int at)
{
    for (const auto* parts : {&m_sections, &m_besideBar})
        for (std::size_t i = 0; i < parts->size(); ++i)
            (*parts)[i]->setVisible(i == static_cast<std::size_t>(at));
}

} // namespace jw
