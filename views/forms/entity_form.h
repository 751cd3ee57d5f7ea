// The form of one row, made from its registry: a new field needs no line here.
#pragma once

#include <QWidget>

#include <map>
#include <set>

#include "views/forms/field_editor.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace jw {

class Panel;

/// Main fields at once, the rest behind "More", which opens by itself when a folded field differs from its
/// default or has a problem. Follows the document without losing focus or half-typed text.
class EntityForm final : public QWidget {
    Q_OBJECT

public:
    EntityForm(PlanDocument& document, const Look& look, QWidget* parent = nullptr);
    ~EntityForm() override;

    void setRow(const std::string& uid); ///< "" hides the form
    [[nodiscard]] const std::string& row() const { return m_uid; }
    void setTitle(const QString& title); ///< in place of the row's name
    /// Leaves out what the page shows elsewhere. Of the rest only `front` stands at once, where the page
    /// names any; else what the registry says.
    void setHidden(std::set<std::string> fields, std::set<std::string> front = {});
    void setSection(std::string section); ///< only the fields of sectionOf(); "" at first
    void setPicker(const std::string& field, FieldEditor::Picker picker);

    void addToHead(QPushButton* button); ///< at the right; Tab reaches it before the fields
    [[nodiscard]] FieldEditor* editor(const std::string& field) const; ///< nullptr for a field not shown
    [[nodiscard]] std::vector<FieldEditor*> editors() const;           ///< as on screen
    [[nodiscard]] bool isMoreOpen() const { return m_moreOpen; }
    void setMoreOpen(bool open);

    /// Opens what is folded and puts the keyboard there. False for a field this form has not.
    bool focusField(const std::string& field);

signals:
    void explainRequested(const QString& uid, const QString& field);
    void compareRequested(const QString& uid, const QString& field);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void follow();
    void refresh();
    void fit(std::vector<FormField> fields);
    FieldEditor* makeEditor(const FormField& field);
    void arrange();
    void place(QGridLayout& grid, const std::vector<FieldEditor*>& editors);
    void chainTabs();
    void openWhereNeeded();
    void showHead();
    void showHint();
    void applyLook();
    void spaceRows();
    [[nodiscard]] int columns() const;
    [[nodiscard]] Result<void> set(const std::vector<FieldEntry>& entries);
    [[nodiscard]] Result<void> commit(const FieldEntry& entry);
    [[nodiscard]] Result<void> commitTogether(const FieldEntry& entry);
    void retryRefused();
    [[nodiscard]] std::vector<FieldEditor*> inPlace(Place place) const;

    PlanDocument& m_document;
    const Look& m_look;
    std::string m_uid;
    QString m_givenTitle;
    std::set<std::string> m_hidden, m_front;
    std::string m_section;
    std::map<std::string, FieldEditor::Picker> m_pickers;
    std::map<std::string, UnitName> m_units; ///< chosen for display, by field
    std::vector<FieldEditor*> m_editors;     ///< in the order of the registry; owned by the grids' widgets
    std::vector<QPushButton*> m_headButtons; ///< owned by the panel
    bool m_moreOpen = false, m_foldedByHand = false, m_retrying = false, m_behind = false;
    int m_columns = 0;

    Panel* m_panel; ///< all widgets owned by this one
    QLabel* m_differs;
    QPushButton* m_more;
    QWidget* m_mainPart;
    QWidget* m_morePart;
    QGridLayout* m_mainGrid;
    QGridLayout* m_moreGrid;
    QLabel* m_hint;
};

} // namespace jw
