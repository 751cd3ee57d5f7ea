// Where the fields of a form stand, and in which order Tab comes to them.
#include <QGridLayout>
#include <QPushButton>

#include <algorithm>

#include "views/common/look.h"
#include "views/forms/entity_form.h"
#include "views/forms/note_editor.h"

namespace jw {

int EntityForm::columns() const
{
    const int room = width() - 2 * m_look.px(16);
    return std::clamp(room / m_look.px(240), 1, 3);
}

void EntityForm::arrange()
{
    m_columns = columns();
    place(*m_mainGrid, inPlace(Place::Main));
    place(*m_moreGrid, inPlace(Place::More));
    chainTabs();
}

void EntityForm::place(QGridLayout& grid, const std::vector<FieldEditor*>& editors)
{
    while (QLayoutItem* item = grid.takeAt(0))
        delete item;
    int at = 0;
    for (FieldEditor* editor : editors) {
        const bool wide = isNote(*editor->field().info);
        if (wide)
            at = (at + m_columns - 1) / m_columns * m_columns; // a row of its own
        const int cells = wide ? m_columns : 1;
        grid.addWidget(editor, at / m_columns, at % m_columns, 1, cells, Qt::AlignTop);
        editor->show();
        at += cells;
    }
    for (int column = 0; column < 3; ++column)
        grid.setColumnStretch(column, column < m_columns ? 1 : 0);
}

/// The tab key goes as the eye does, also after fields have come and gone.
void EntityForm::chainTabs()
{
    QWidget* last = m_more;
    for (QPushButton* button : m_headButtons) {
        QWidget::setTabOrder(last, button);
        last = button;
    }
    for (FieldEditor* editor : editors())
        for (QWidget* part : editor->tabStops()) {
            QWidget::setTabOrder(last, part);
            last = part;
        }
}

} // namespace jw
