#include "views/common/segments.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>

namespace jw {

Segments::Segments(QWidget* parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    connect(m_group, &QButtonGroup::idClicked, this, &Segments::chosenByUser);
}

void Segments::add(int id)
{
    auto* segment = new QPushButton(this);
    segment->setProperty("kind", QStringLiteral("segment"));
    segment->setProperty("first", m_group->buttons().isEmpty());
    segment->setCheckable(true);
    segment->setChecked(m_group->buttons().isEmpty());
    m_group->addButton(segment, id);
    layout()->addWidget(segment);
}

void Segments::setText(int id, const QString& text)
{
    button(id)->setText(text);
    button(id)->setAccessibleName(text);
}

int Segments::chosen() const { return m_group->checkedId(); }

void Segments::choose(int id) { button(id)->setChecked(true); }

QAbstractButton* Segments::button(int id) const { return m_group->button(id); }

} // namespace jw
