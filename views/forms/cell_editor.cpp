#include "views/forms/cell_editor.h"

#include <QComboBox>
#include <QLineEdit>

#include "items/table_model.h"

namespace jw {

QWidget* FieldCell::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const QString title = index.model()->headerData(index.column(), Qt::Horizontal).toString();
    const QStringList choices = index.data(PlanTableModel::ChoicesRole).toStringList();
    if (choices.isEmpty()) {
        auto* line = new QLineEdit(parent);
        line->setAlignment(static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).toInt()));
        line->setAccessibleName(title);
        return line;
    }
    auto* box = new QComboBox(parent);
    box->addItems(choices);
    box->setAccessibleName(title);
    auto* delegate = const_cast<FieldCell*>(this); // a picked choice is taken at once
    connect(box, &QComboBox::activated, delegate, [delegate, box] {
        emit delegate->commitData(box);
        emit delegate->closeEditor(box);
    });
    return box;
}

void FieldCell::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    const QString text = index.data(Qt::EditRole).toString();
    if (auto* box = qobject_cast<QComboBox*>(editor))
        box->setCurrentIndex(box->findText(text));
    else if (auto* line = qobject_cast<QLineEdit*>(editor); line && !line->isModified())
        line->setText(text); // what is half typed stays when the plan changes meanwhile
}

void FieldCell::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    const auto* box = qobject_cast<QComboBox*>(editor);
    const auto* line = qobject_cast<QLineEdit*>(editor);
    const QString before = index.data(Qt::EditRole).toString();
    if (box && box->currentText() != before)
        model->setData(index, box->currentText());
    else if (line && line->isModified())
        model->setData(index, line->text());
}

void FieldCell::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                     const QModelIndex&) const
{
    editor->setGeometry(option.rect.adjusted(0, 1, 0, -1));
}

} // namespace jw
