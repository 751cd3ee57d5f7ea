#include "views/common/flow_layout.h"

#include <algorithm>

namespace jw {

FlowLayout::FlowLayout(QWidget* parent) : QLayout(parent) {}

FlowLayout::~FlowLayout()
{
    for (const QLayoutItem* item : m_items)
        delete item;
}

void FlowLayout::addItem(QLayoutItem* item) { m_items.push_back(item); }

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)] : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    QLayoutItem* item = itemAt(index);
    if (item)
        m_items.erase(m_items.begin() + index);
    return item;
}

std::vector<FlowLayout::Place> FlowLayout::places(const QRect& within) const
{
    std::vector<Place> out;
    int x = within.left(), y = within.top(), row = 0;
    std::size_t first = 0; // of the row
    const int gap = qMax(0, spacing());
    const auto endRow = [&] { // what is lower stands in the middle of its row
        for (; first < out.size(); ++first)
            out[first].rect.moveTop(y + (row - out[first].rect.height()) / 2);
    };
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint().boundedTo({qMax(1, within.width()), QLAYOUTSIZE_MAX});
        if (x > within.left() && x + size.width() > within.left() + within.width()) {
            endRow();
            x = within.left();
            y += row + gap;
            row = 0;
        }
        out.push_back({item, QRect(QPoint(x, y), size)});
        x += size.width() + gap;
        row = std::max(row, size.height());
    }
    endRow();
    return out;
}

int FlowLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    int bottom = 0;
    for (const Place& place : places({0, 0, width - margins.left() - margins.right(), 0}))
        bottom = std::max(bottom, place.rect.y() + place.rect.height());
    return bottom + margins.top() + margins.bottom();
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    for (const Place& place : places(rect.marginsRemoved(contentsMargins())))
        place.item->setGeometry(place.rect);
}

} // namespace jw
