// What narrows the catalogue's table: a search, choices by vendor, kind and confidence, the columns shown.
#pragma once

#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QMenu;
class QPushButton;

namespace jw {

class CatalogueFilter;
class CatalogueView;

/// Enter in the search goes to the table.
class FilterBar final : public QWidget {
    Q_OBJECT

public:
    FilterBar(CatalogueFilter& rows, CatalogueView& view, QWidget* parent = nullptr);

    [[nodiscard]] QLineEdit& search() const { return *m_search; }
    [[nodiscard]] QComboBox& choice(std::size_t at) const { return *m_choices[at]; }
    [[nodiscard]] QCheckBox& ownOnly() const { return *m_ownOnly; } ///< hidden where the plan has no own rows
    void rowsChanged(); ///< the plan's own rows are others: what is chosen stays where it can
    /// Choices of the table shown; search and choices are empty again.
    void start();
    void clear();
    void retranslate();

signals:
    void filtered();

private:
    void fill(QComboBox& box, std::string_view key);
    void choose(std::size_t at);
    void showOwnOnly();

    CatalogueFilter& m_rows;
    CatalogueView& m_view;
    QLineEdit* m_search; ///< all owned
    std::vector<QComboBox*> m_choices;
    std::vector<std::string> m_keys; ///< column of each choice; "" where the box is hidden
    QCheckBox* m_ownOnly;
    QPushButton* m_columns;
    QMenu* m_menu;
};

} // namespace jw
